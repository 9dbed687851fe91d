//! The page that this project began with, line by line: the same item as a typed call.

mod sending;

use generated::salesforce::{Environment, RefreshToken, RefreshTokenResponse, refresh_token};
use mock::{Mock, MockServer};
use postbind::{Client, Error, Secret};
use sending::{WAYS, Way};
use std::process::Command;

const ITEM: &str = "collections/salesforce-refresh-token.item.json";

fn server() -> MockServer {
    let mock = Mock::read(tests::workspace().join(ITEM)).expect("the item is a collection");
    MockServer::start(mock).expect("a port")
}

/// All that the item reads.
fn environment(url: &str) -> Environment {
    Environment {
        url: url.into(),
        site: "".into(),
        client_id: "3MVG9.id/1".into(),
        client_secret: "it's & $HOME = `5e+`".into(),
        _refresh_token: "5Aep861\n\"x\"".into(),
        ..Environment::default()
    }
}

/// What the page has as `AddParam("client_id", {})` and as `--data-urlencode 'client_id={{clientId}}'`.
const BODY: &str = "grant_type=refresh_token&client_id=3MVG9.id%2F1\
                    &client_secret=it%27s%20%26%20%24HOME%20%3D%20%605e%2B%60&refresh_token=5Aep861%0A%22x%22";

fn sent(way: Way) -> (MockServer, Client<Environment>, postbind::Response<RefreshTokenResponse>) {
    let server = server();
    let client = Client::new(environment(&server.url()));
    let request = RefreshToken::saved(&client.environment()).expect("all is set");
    let token = way.send(refresh_token(&request), &client).expect("the saved answer");
    (server, client, token)
}

#[test]
fn the_request_has_its_values() {
    for way in WAYS {
        let (server, _, _) = sent(way);
        let received = server.received();
        let received: Vec<_> = received
            .iter()
            .map(|received| {
                let content_type = received.headers.get(http::header::CONTENT_TYPE).expect("a form");
                let body = std::str::from_utf8(&received.body).expect("a form is ASCII");
                (received.method.as_str(), received.target.as_str(), content_type.as_bytes(), body)
            })
            .collect();
        let expected = ("POST", "/services/oauth2/token", b"application/x-www-form-urlencoded".as_slice(), BODY);
        assert_eq!(received, [expected], "{way:?}");
    }
}

/// The page's `https://login.salesforce.com{{site}}/services/oauth2/token`, with the host that it made up left out.
#[test]
fn the_site_is_part_of_the_url() {
    let environment = Environment { site: "/site".into(), ..environment("https://login.salesforce.com") };
    let request = RefreshToken::saved(&environment).expect("all is set");
    let request = refresh_token(&request).to_request(&environment).expect("a request");
    assert_eq!(request.uri(), "https://login.salesforce.com/site/services/oauth2/token");
}

#[test]
fn every_field_is_typed() {
    for way in WAYS {
        let (_, _, token) = sent(way);
        assert_eq!(token.status(), 200);
        // Every field by its type: a field more or less does not compile.
        let RefreshTokenResponse {
            access_token,
            signature,
            scope,
            id_token,
            instance_url,
            id,
            token_type,
            issued_at,
        }: RefreshTokenResponse = token.into_body();
        let (access_token, id_token): (Secret<String>, Secret<String>) = (access_token, id_token);
        let plain: [String; 6] = [signature, scope, instance_url, id, token_type, issued_at];
        assert_eq!([access_token.expose().as_str(), id_token.expose()], ["<access_token>", "<id_token"]);
        assert_eq!(
            plain,
            [
                "<signature>",
                "<scope list>",
                "https://<my_domain>",
                "https://login.salesforce.com/id/00D.../005...",
                "Bearer",
                "<timestamp>",
            ]
        );
    }
}

/// The item's test script, which the page leaves out.
#[test]
fn the_access_token_is_stored() {
    for way in WAYS {
        let (server, client, token) = sent(way);
        let captures: Vec<_> = token.captures().iter().map(|one| (one.variable(), one.found())).collect();
        assert_eq!(captures, [("_accessToken", true)]);
        let before = environment(&server.url());
        assert!(!before._access_token.is_set());
        let after = client.environment();
        assert_eq!(after._access_token.expose().as_str(), Some("<access_token>"));
        // Nothing else has changed.
        let all = |environment: &Environment| {
            let Environment { _access_token: _, _refresh_token, client_id, client_secret, site, url } =
                environment.clone();
            [_refresh_token.into_inner(), client_id, client_secret.into_inner(), site, url]
        };
        assert_eq!(all(&after), all(&before));
    }
}

#[test]
fn no_secret_is_shown() {
    let (_, client, token) = sent(Way::Blocking);
    client.update(|environment| environment.url = "https://login.salesforce.com".into());
    let environment = client.environment();
    let request = RefreshToken::saved(&environment).expect("all is set");
    assert_eq!(
        format!("{request:?}"),
        r#"RefreshToken { grant_type: "refresh_token", client_id: "3MVG9.id/1", client_secret: ***, refresh_token: *** }"#
    );
    assert_eq!(
        format!("{environment:?}"),
        "Environment { _access_token: ***, _refresh_token: ***, client_id: Variable(Some(\"3MVG9.id/1\")), \
         client_secret: ***, site: Variable(Some(\"\")), url: Variable(Some(\"https://login.salesforce.com\")) }"
    );
    assert_eq!(
        format!("{:?}", *token),
        "RefreshTokenResponse { access_token: ***, signature: \"<signature>\", scope: \"<scope list>\", id_token: ***, \
         instance_url: \"https://<my_domain>\", id: \"https://login.salesforce.com/id/00D.../005...\", \
         token_type: \"Bearer\", issued_at: \"<timestamp>\" }"
    );
    let operation = refresh_token(&request);
    assert_eq!(format!("{operation:?}"), r#"Operation("Refresh Token")"#);
    let curl = operation.to_curl(&environment).expect("a command");
    let shown = "curl --globoff --path-as-is --request 'POST' 'https://login.salesforce.com/services/oauth2/token' \
                 --header 'content-type: application/x-www-form-urlencoded' --header 'user-agent: postbind/0.1.0' \
                 --header 'accept: */*' --data-raw \
                 'grant_type=refresh_token&client_id=3MVG9.id%2F1&client_secret=***&refresh_token=***'";
    assert_eq!([curl.to_string(), format!("{curl:?}")], [shown, shown]);
}

/// Runs a command in a shell in which `curl` prints its arguments, each on a line in brackets, and then its input.
fn in_a_shell(command: &str) -> String {
    let stand_in = "curl() { for argument; do printf '[%s]\\n' \"$argument\"; done; }";
    let output = Command::new("sh").arg("-c").arg(format!("{stand_in}\n{command}")).output().expect("a shell");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(output.status.success());
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn the_command_is_one_that_a_shell_runs() {
    let environment = environment("https://login.salesforce.com");
    let request = RefreshToken::saved(&environment).expect("all is set");
    let command = refresh_token(&request).to_curl(&environment).expect("a command").reveal();
    assert_eq!(
        in_a_shell(&command),
        format!(
            "[--globoff]\n[--path-as-is]\n[--request]\n[POST]\n[https://login.salesforce.com/services/oauth2/token]\n\
             [--header]\n[content-type: application/x-www-form-urlencoded]\n[--header]\n[user-agent: postbind/0.1.0]\n\
             [--header]\n[accept: */*]\n[--data-raw]\n[{BODY}]\n"
        )
    );
}

/// A form leaves a shell little to stumble over; JSON and a header do not.
#[test]
fn the_command_of_a_harder_item_too() {
    use generated::bookshelf::{Environment, loans};
    let environment = Environment {
        access_token: "it's $(id) `id`".into(),
        book_id: "a'b\\ \"$HOME\" *\n!".into(),
        ..Environment::default()
    };
    let request = loans::BorrowBook::saved(&environment).expect("all is set");
    let command = loans::borrow_book(&request).to_curl(&environment).expect("a command").reveal();
    assert_eq!(
        in_a_shell(&command),
        "[--globoff]\n[--path-as-is]\n[--request]\n[POST]\n[http://localhost:8080/v1/loans]\n\
         [--header]\n[accept: application/json]\n[--header]\n[x-request-id: sample-0001]\n\
         [--header]\n[content-type: application/json]\n[--header]\n[authorization: Bearer it's $(id) `id`]\n\
         [--header]\n[user-agent: postbind/0.1.0]\n\
         [--data-raw]\n[{\"bookId\":\"a'b\\\\ \\\"$HOME\\\" *\\n!\",\"days\":21,\"pickUp\":{\"branch\":\"harbour\",\
         \"locker\":false},\"remind\":[\"email\",\"sms\"]}]\n"
    );
}

/// The page sends an empty client id, and asks the host `login.salesforce.com{{site}}`.
#[test]
fn a_variable_without_a_value_is_told_before_a_byte_is_sent() {
    type Unset = fn(&mut Environment);
    let variables: [(&str, Unset); 5] = [
        ("clientId", |environment| environment.client_id.unset()),
        ("clientSecret", |environment| environment.client_secret.unset()),
        ("_refreshToken", |environment| environment._refresh_token.unset()),
        ("site", |environment| environment.site.unset()),
        ("url", |environment| environment.url.unset()),
    ];
    let server = server();
    for (name, unset) in variables {
        for way in WAYS {
            let mut environment = environment(&server.url());
            unset(&mut environment);
            let client = Client::new(environment);
            let answer = RefreshToken::saved(&client.environment())
                .and_then(|request| way.send(refresh_token(&request), &client).map(drop));
            let error = answer.expect_err("it cannot be sent");
            let Error::Unresolved(unresolved) = &error else { panic!("another error: {error}") };
            assert_eq!((unresolved.variable(), unresolved.item().name), (name, "Refresh Token"));
            assert_eq!(
                error.to_string(),
                format!("Refresh Token: the variable `{name}` has no value; set it in the environment")
            );
        }
    }
    assert_eq!(server.received(), []);
}
