//! The reference site in a real browser: search, ways, copying, light and dark, narrow windows, hostile descriptions.
//!
//! Without Chromium on the `PATH` nothing is tried, and that is said; with `BROWSER=1` it has to be there. `SHOTS=DIR`
//! keeps a picture of some pages in three widths.

#![cfg(unix)]

#[path = "browser/server.rs"]
mod server;

use codegen::diag::Sink;
use codegen::render::tree::FileTree;
use codegen::site::site;
use serde_json::{Value, json};
use server::Server;
use std::path::{Path, PathBuf};
use tests::browser::{Browser, find};
use tests::{Loaded, workspace};

/// A site on disk.
struct Site {
    folder: tempfile::TempDir,
    pages: Vec<String>,
}

impl Site {
    fn of(case: &Path) -> Self {
        let loaded = Loaded::from_folder(case);
        let config = loaded.config.as_ref().expect("a configuration");
        let inputs = loaded.inputs.as_ref().expect("inputs");
        let made = site(inputs, &config.package, &loaded.sources, &mut Sink::default()).expect("a good collection");
        let folder = tempfile::tempdir().expect("a folder");
        write(&made.tree, folder.path());
        let pages = made.tree.iter().map(|(path, _)| path.as_str().to_owned()).filter(|path| path.ends_with(".html"));
        Self { pages: pages.collect(), folder }
    }

    fn url(&self) -> String {
        format!("file://{}/", self.folder.path().display())
    }
}

fn write(tree: &FileTree, folder: &Path) {
    for (path, text) in tree.iter() {
        let path = folder.join(path.as_path());
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }
}

fn hostile() -> Site {
    Site::of(&workspace().join("tests/cases/ok/reference_site"))
}

/// The browser, if there is one.
fn browser() -> Option<Browser> {
    let found = find();
    let wanted = std::env::var_os("BROWSER").is_some_and(|value| value == "1");
    assert!(found.is_some() || !wanted, "there is no Chromium on the PATH");
    if found.is_none() {
        eprintln!("skipped: there is no Chromium on the PATH");
    }
    found.as_deref().map(Browser::start)
}

/// What a page must not do: complain, ask anybody else, run what is not ours.
fn quiet(browser: &mut Browser, base: &str, page: &str) {
    for event in browser.events() {
        let params = &event["params"];
        match event["method"].as_str().unwrap_or_default() {
            "Runtime.consoleAPICalled" | "Runtime.exceptionThrown" | "Page.javascriptDialogOpening" => {
                panic!("{page}: {event}")
            }
            "Log.entryAdded" => panic!("{page}: {}", params["entry"]),
            "Network.requestWillBeSent" => {
                let url = params["request"]["url"].as_str().unwrap_or_default();
                assert!(url.starts_with(base), "{page} asks for {url}");
            }
            _ => {}
        }
    }
    assert_eq!(browser.evaluate("window.hostile ?? null"), Value::Null, "{page} runs what a description says");
}

#[test]
fn no_page_does_what_a_description_says() {
    let Some(mut browser) = browser() else { return };
    let site = hostile();
    let server = Server::start(site.folder.path(), "/some/where/");
    for base in [site.url(), server.url()] {
        for page in &site.pages {
            browser.open(&format!("{base}{page}"));
            // Everything that can be clicked but does not lead away.
            browser.evaluate(
                "document.querySelectorAll('summary, main b, main img, .prose :not(a)').forEach(it => it.click())",
            );
            quiet(&mut browser, &base, page);
            let odd = "[...document.querySelectorAll('a[href]')].map(a => a.protocol).filter(it => \
                       !['http:', 'https:', 'mailto:', 'file:'].includes(it)).length";
            assert_eq!(browser.evaluate(odd), 0, "{page}");
            let foreign = "document.querySelectorAll('main script, img, iframe, style, object, embed, form, [style], main [onclick]').length";
            assert_eq!(browser.evaluate(foreign), 0, "{page}");
        }
    }
}

/// Every link of the site leads to a page or a place that is there.
#[test]
fn every_link_leads_somewhere() {
    let Some(mut browser) = browser() else { return };
    let site = Site::of(&workspace());
    browser.resize(1440, 900);
    for page in &site.pages {
        browser.open(&format!("{}{page}", site.url()));
        quiet(&mut browser, &site.url(), page);
        let links = browser.evaluate(
            "[...document.querySelectorAll('a[href]')].map(a => a.href).filter(href => href.startsWith('file:'))",
        );
        let links = links.as_array().cloned().unwrap_or_default();
        assert!(links.len() > 2, "{page} has no links");
        for link in links.iter().filter_map(Value::as_str) {
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            let path = PathBuf::from(path.strip_prefix("file://").unwrap_or(path));
            let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{page}: {link}: {error}"));
            assert!(anchor.is_empty() || text.contains(&format!("id=\"{anchor}\"")), "{page}: {link}");
        }
    }
}

#[test]
fn search_finds_as_one_types() {
    let Some(mut browser) = browser() else { return };
    let site = Site::of(&workspace());
    browser.resize(1024, 800);
    browser.open(&format!("{}salesforce/refresh_token.html", site.url()));
    let shown = "[...document.querySelectorAll('#found li a')].map(a => a.childNodes[2].textContent)";
    browser.press("/");
    assert_eq!(browser.evaluate("document.activeElement.id"), "search");
    browser.type_text("bo");
    assert_eq!(browser.evaluate("document.getElementById('found').hidden"), false);
    browser.type_text("rrow");
    assert_eq!(browser.evaluate(shown), json!(["Borrow Book"]));
    assert_eq!(browser.evaluate("document.getElementById('status').textContent"), "1 found");
    assert_eq!(browser.evaluate("document.getElementById('search').getAttribute('aria-expanded')"), "true");
    browser.press("Escape");
    assert_eq!(browser.evaluate("document.getElementById('found').hidden"), true);
    browser.press("/");
    // Words may stand in any order, and in the path, the folder or the URL.
    browser.type_text("patch members");
    assert_eq!(browser.evaluate(shown), json!(["Update Member"]));
    browser.press("Escape");
    browser.press("/");
    browser.type_text("nothing of the kind");
    assert_eq!(browser.evaluate("document.getElementById('status').textContent"), "0 found");
    browser.press("Escape");
    browser.press("/");
    browser.type_text("book");
    browser.press("ArrowDown");
    browser.press("ArrowDown");
    let second = browser.evaluate("document.querySelector('#found [aria-selected=true] a').href");
    assert_eq!(browser.evaluate("document.getElementById('search').getAttribute('aria-activedescendant')"), "found-1");
    quiet(&mut browser, &site.url(), "the search");
    browser.press("Enter");
    browser.wait("Page.loadEventFired");
    assert_eq!(browser.evaluate("location.href"), second);
}

#[test]
fn ways_lead_back_and_deep() {
    let Some(mut browser) = browser() else { return };
    let site = Site::of(&workspace());
    let page = format!("{}bookshelf/catalogue/books/search_books.html", site.url());
    browser.resize(1440, 900);
    browser.open(&page);
    // The first thing that a keyboard reaches is the way past the header.
    browser.press("Tab");
    assert_eq!(browser.evaluate("document.activeElement.className"), "skip");
    assert_eq!(browser.evaluate("document.querySelector('#side [aria-current=page]').textContent"), "GET Search Books");
    let crumbs = browser.evaluate("[...document.querySelectorAll('.crumbs a')].map(a => a.textContent)");
    assert_eq!(crumbs, json!(["Collections", "Bookshelf", "Catalogue", "Books"]));
    browser.events();
    browser.evaluate("document.querySelectorAll('.crumbs a')[3].click()");
    browser.wait("Page.loadEventFired");
    let end = format!("{}bookshelf/index.html#folder-catalogue-books", site.url());
    assert_eq!(browser.evaluate("location.href"), end.as_str());
    quiet(&mut browser, &site.url(), "the way back");
    // A link to something folded unfolds it.
    browser.open("about:blank");
    browser.open(&format!("{page}#json"));
    assert_eq!(browser.evaluate("document.querySelector('#json h2').getBoundingClientRect().top < innerHeight"), true);
    browser.evaluate("document.querySelectorAll('details').forEach(it => { it.open = false })");
    browser.evaluate("document.querySelectorAll('#responses summary')[0].id = 'inner'; location.hash = '#inner'; 0");
    let opened =
        "new Promise(done => requestAnimationFrame(() => done(document.querySelector('#responses details').open)))";
    assert_eq!(browser.evaluate(opened), true);
    // Paper shows what is folded.
    browser.evaluate("document.querySelectorAll('details').forEach(it => { it.open = false })");
    browser.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    assert_eq!(browser.evaluate("document.querySelectorAll('details:not([open])').length"), 0);
    browser.call("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    assert_eq!(browser.evaluate("getComputedStyle(document.querySelector('.top')).display"), "none");
}

#[test]
fn code_is_copied_as_it_stands() {
    let Some(mut browser) = browser() else { return };
    let site = hostile();
    let server = Server::start(site.folder.path(), "/some/where/");
    for base in [site.url(), server.url()] {
        browser.call(
            "Browser.setPermission",
            json!({ "permission": { "name": "clipboard-write" }, "setting": "granted" }),
        );
        browser
            .call("Browser.setPermission", json!({ "permission": { "name": "clipboard-read" }, "setting": "granted" }));
        browser.open(&format!("{base}pets/log_in.html"));
        browser.call("Page.bringToFront", json!({}));
        let count = browser.evaluate("document.querySelectorAll('.code').length").as_u64().unwrap_or_default();
        assert!(count > 5, "no buttons");
        for index in 0..count {
            let copied = browser.evaluate(&format!(
                "(async () => {{ \
                   const box = document.querySelectorAll('.code')[{index}]; \
                   const button = box.querySelector('button'); \
                   const said = new Promise(done => new MutationObserver(done).observe(button, {{ childList: true }})); \
                   button.click(); await said; \
                   const same = await navigator.clipboard.readText() === box.querySelector('pre').textContent; \
                   return [button.textContent, same, document.getElementById('status').textContent === \
                     'Copied ' + box.querySelector('pre').dataset.copy]; }})()"
            ));
            assert_eq!(copied, json!(["Copied", true, true]), "{base}: {index}");
        }
        quiet(&mut browser, &base, "copying");
    }
}

#[test]
fn light_and_dark() {
    let Some(mut browser) = browser() else { return };
    let site = hostile();
    let server = Server::start(site.folder.path(), "/");
    let page = format!("{}pets/log_in.html", server.url());
    let back = "getComputedStyle(document.body).backgroundColor";
    let prefer = |browser: &mut Browser, scheme: &str| {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        browser.call("Emulation.setEmulatedMedia", json!({ "features": features }));
    };
    prefer(&mut browser, "light");
    browser.open(&page);
    let light = browser.evaluate(back);
    prefer(&mut browser, "dark");
    browser.open(&page);
    let dark = browser.evaluate(back);
    assert_ne!(light, dark);
    browser.evaluate("document.getElementById('theme').click()");
    assert_eq!(browser.evaluate(back), light);
    assert_eq!(
        browser.evaluate("document.getElementById('theme').getAttribute('aria-label')"),
        "Switch to the dark theme"
    );
    // What was chosen counts on the next page too.
    browser.open(&format!("{}index.html", server.url()));
    assert_eq!(browser.evaluate(back), light);
    quiet(&mut browser, &server.url(), "the themes");
    // Text is readable in both: WCAG's contrast of 4.5 for everything that has text of its own.
    for theme in ["light", "dark"] {
        browser.open(&page);
        browser.evaluate(&format!("document.documentElement.dataset.theme = '{theme}'"));
        let pale = browser.evaluate(include_str!("browser/contrast.js"));
        assert_eq!(pale, json!([]), "{theme}");
    }
}

#[test]
fn pages_fit_narrow_windows() {
    let Some(mut browser) = browser() else { return };
    let shots = std::env::var_os("SHOTS").map(PathBuf::from);
    for (site, name) in [(hostile(), "hostile"), (Site::of(&workspace()), "own")] {
        for width in [360, 768, 1440] {
            browser.resize(width, 900);
            for page in &site.pages {
                browser.open(&format!("{}{page}", site.url()));
                let wide = browser.evaluate("document.scrollingElement.scrollWidth");
                assert!(wide.as_u64().is_some_and(|wide| wide <= u64::from(width)), "{page} at {width}: {wide}");
                if let Some(folder) = &shots {
                    let file = format!("{name}-{}-{width}.png", page.replace('/', "-").trim_end_matches(".html"));
                    shot(&mut browser, &folder.join(file));
                }
            }
        }
    }
}

/// A picture of the whole page.
fn shot(browser: &mut Browser, path: &Path) {
    let answer = browser.call("Page.captureScreenshot", json!({ "captureBeyondViewport": true }));
    let data = answer["data"].as_str().unwrap_or_default();
    std::fs::write(path, server::base64(data)).expect("a picture");
}
