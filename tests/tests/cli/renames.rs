//! What is said when a regeneration gives functions other names, and that the line it names keeps the old one.

use super::place::Place;

const RENEW: &str =
    r#"{"name": "Renew", "request": {"method": "GET", "url": "https://h.test/renew"}, "response": [{"code": 204}]}"#;

const RENEW_BY_POST: &str =
    r#"{"name": "Renew", "request": {"method": "POST", "url": "https://h.test/renew"}, "response": [{"code": 204}]}"#;

const RENAMED: &str = "renamed: Loans / Renew: renew -> renew_get\n";

const TO_KEEP_IT: &str = "\
to keep the old name, write below `[collections.pets.names]` in codegen.toml:
  \"GET Loans / Renew\" = \"renew\"
";

fn collection(items: &[&str]) -> String {
    format!(r#"{{"info": {{"name": "Pets"}}, "item": [{{"name": "Loans", "item": [{}]}}]}}"#, items.join(",\n"))
}

/// A workspace that was generated with these items.
fn generated(items: &[&str]) -> Place {
    let config = "[collections.pets]\ninput = \"pets.json\"\n";
    let place = Place::with(&[("codegen.toml", config), ("pets.json", &collection(items))]);
    let (code, stdout, stderr) = place.run(&[]);
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    assert!(!stdout.contains("renamed"), "{stdout}");
    place
}

/// What `diff` says; `check` says the same, and fails.
#[track_caller]
fn diff(place: &Place) -> String {
    let (code, stdout, stderr) = place.run(&["diff"]);
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    let (code, checked, _) = place.run(&["check"]);
    assert_eq!((code, checked.as_str()), (Some(3), stdout.as_str()));
    stdout
}

#[test]
fn an_item_that_collides_renames_the_one_it_collides_with() {
    let place = generated(&[RENEW]);
    place.write("pets.json", &collection(&[RENEW, RENEW_BY_POST]));
    let said = diff(&place);
    let (patch, renames) = said.split_at(said.find("renamed: ").expect("a rename"));
    assert_eq!(renames, format!("{RENAMED}{TO_KEEP_IT}"));
    assert!(patch.starts_with("--- a/SURFACE.txt\n") && patch.contains("\n+pub fn renew_post("), "{patch}");

    // With the line that is named the old name stays, and the new request gives way.
    let (before, line) = (place.read("codegen.toml"), TO_KEEP_IT.lines().nth(1).expect("a line"));
    place.write("codegen.toml", &format!("{before}\n[collections.pets.names]\n{line}\n"));
    let said = diff(&place);
    assert!(!said.contains("renamed") && said.contains("\n+pub fn renew_post("), "{said}");
    assert!(!said.contains("\n-pub fn"), "{said}");

    // Without it `generate` says what it did.
    place.write("codegen.toml", &before);
    let text = "1 collection, 2 requests: 2 files changed (0 created, 2 updated, 0 deleted), 0 warnings, 0 losses\n";
    place.check(&[], 0, &format!("{text}{RENAMED}{TO_KEEP_IT}"), "");
    let text = "1 collection, 2 requests: 0 files changed (0 created, 0 updated, 0 deleted), 0 warnings, 0 losses\n";
    place.check(&[], 0, text, "");
}

#[test]
fn an_item_that_goes_gives_its_rival_the_plain_name() {
    let place = generated(&[RENEW, RENEW_BY_POST]);
    place.write("pets.json", &collection(&[RENEW]));
    let renames = "renamed: Loans / Renew: renew_get -> renew\n\
                   to keep the old name, write below `[collections.pets.names]` in codegen.toml:\n  \
                   \"GET Loans / Renew\" = \"renew_get\"\n";
    assert!(diff(&place).ends_with(renames));
}

/// A name that was given on purpose needs no line that takes it back.
#[test]
fn an_override_renames() {
    let place = generated(&[RENEW]);
    let config = place.read("codegen.toml");
    place.write("codegen.toml", &format!("{config}names = {{ \"Loans / Renew\" = \"renewal\" }}\n"));
    let said = diff(&place);
    assert!(said.ends_with("\nrenamed: Loans / Renew: renew -> renewal\n"), "{said}");
}

/// Without a configuration there is nothing to write a line into.
#[test]
fn without_a_configuration() {
    let place = Place::with(&[("pets.json", &collection(&[RENEW]))]);
    let (code, _, stderr) = place.run(&["generate", "pets.json"]);
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    place.write("pets.json", &collection(&[RENEW, RENEW_BY_POST]));
    let text = "1 collection, 2 requests: 2 files changed (0 created, 2 updated, 0 deleted), 0 warnings, 0 losses\n";
    place.check(&["generate", "pets.json"], 0, &format!("{text}{RENAMED}"), "");
}

/// A collection with ids, of one folder with these items.
fn with_ids(folder: &str, items: &[&str]) -> String {
    let folder = format!(r#"{{"name": "{folder}", "item": [{}]}}"#, items.join(",\n"));
    format!(r#"{{"info": {{"name": "Pets", "_postman_id": "c0"}}, "item": [{folder}]}}"#)
}

fn item(id: &str, name: &str, url: &str) -> String {
    format!(r#"{{"id": "{id}", "name": "{name}", "request": "https://h.test/{url}", "response": [{{"code": 204}}]}}"#)
}

/// Checks what is said of renames from one collection to another.
#[track_caller]
fn check_ids(old: &str, new: &str, expected: &str) {
    let config = "[collections.pets]\ninput = \"pets.json\"\n";
    let place = Place::with(&[("codegen.toml", config), ("pets.json", old)]);
    let (code, _, stderr) = place.run(&[]);
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    place.write("pets.json", new);
    let said = diff(&place);
    let lines: Vec<&str> = said.lines().collect();
    let from = lines.iter().position(|line| line.starts_with("renamed: ") || line.starts_with("moved: "));
    let found: String = lines[from.unwrap_or(lines.len())..].iter().map(|line| format!("{line}\n")).collect();
    assert_eq!(found, expected);
}

/// Another name and another URL at once: only the id tells that it is the same request.
#[test]
fn by_id() {
    let (renew, extend) = (item("a1", "Renew", "renew"), item("a1", "Extend", "extend"));
    let keep = "to keep the old name, write below `[collections.pets.names]` in codegen.toml:\n";
    check_ids(
        &with_ids("Loans", &[&renew]),
        &with_ids("Loans", &[&extend]),
        &format!("renamed: Loans / Extend: renew -> extend\n{keep}  \"GET Loans / Extend\" = \"renew\"\n"),
    );
    let ping = item("a2", "Ping", "ping");
    check_ids(
        &with_ids("Loans", &[&renew, &ping]),
        &with_ids("Lending", &[&renew, &ping]),
        &format!("renamed: the module pets::loans -> pets::lending\n{keep}  \"Lending /\" = \"loans\"\n"),
    );
    // What stands in two folders was moved there; no line brings it back.
    let folders = |first: &[&str], second: &[&str]| {
        let folder = |name: &str, items: &[&str]| format!(r#"{{"name": "{name}", "item": [{}]}}"#, items.join(","));
        let (first, second) = (folder("Loans", first), folder("Books", second));
        format!(r#"{{"info": {{"name": "Pets"}}, "item": [{first}, {second}]}}"#)
    };
    check_ids(
        &folders(&[&renew, &ping], &[]),
        &folders(&[&renew], &[&ping]),
        "moved: Books / Ping: pets::loans::ping -> pets::books::ping\n",
    );
    // Ids of another collection mean nothing, and neither does one that two requests have.
    let other = with_ids("Loans", &[&extend]).replace("c0", "c1");
    check_ids(&with_ids("Loans", &[&renew]), &other, "");
    let twice = with_ids("Loans", &[&extend, &item("a1", "Again", "again")]);
    check_ids(&with_ids("Loans", &[&renew]), &twice, "");
}
