//! What is a credential, and what is none.

use super::*;

/// Every hit as `name=text`.
fn shown(text: &str, hits: Vec<Hit>) -> String {
    let hits = settled(hits).into_iter().map(|hit| format!("{}={}", hit.name, &text[hit.range]));
    hits.collect::<Vec<_>>().join(" | ")
}

#[test]
fn shapes() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(shown(text, shaped(text)), expected, "{text:?}");
    }
    check("", "");
    check("a sk_live_51Hk2LqXz9vTnWb, b", "stripe_key=sk_live_51Hk2LqXz9vTnWb");
    check("sk_test_...", "");
    check("sk_test_xxxxxxxxxxxxxxxx1", "");
    check("sk_live_your_key_goes_here1", "");
    check("risk_live_51Hk2LqXz9vTnWb", "");
    check(r"\nghp_Jx2mQ8vTn4YbWk7LzRpHcE1uAq5D9sKf0aBc", "github_token=ghp_Jx2mQ8vTn4YbWk7LzRpHcE1uAq5D9sKf0aBc");
    check("/v1/glpat-aB3dE6gH9jK2mN5pQ8sT/x", "gitlab_token=glpat-aB3dE6gH9jK2mN5pQ8sT");
    check("xoxb-123456789012-abcdef", "slack_token=xoxb-123456789012-abcdef");
    check("AKIAIOSFODNN7EXAMPLE", "aws_access_key=AKIAIOSFODNN7EXAMPLE");
    check("AKIAIOSFODNN7EXAMPLES", "");
    check("AIzaSyA1bC2dE3fG4hI5jK6lM7nO8pQ9rS0tU1v", "google_key=AIzaSyA1bC2dE3fG4hI5jK6lM7nO8pQ9rS0tU1v");
    check(
        "SG.aB3dE6gH9jK2mN5pQ8sT1v.W4yZ7bC0eF3hI6kL9nO2qR5tU8wX1zA4cD7",
        "sendgrid_key=SG.aB3dE6gH9jK2mN5pQ8sT1v.W4yZ7bC0eF3hI6kL9nO2qR5tU8wX1zA4cD7",
    );
    check("sk-learn-and-other-long-words-with-dashes", "");
    check(
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJl",
        "jwt=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJl",
    );
    check("eyJhbGciOiJIUzI1NiJ9...", "");
    check("Bearer s3cr3t-05-header-x", "bearer_token=s3cr3t-05-header-x");
    check("Bearer authentication, Basic authentication", "");
    check("bearer token_from_step_1_response", "");
    check("Basic YW5uOmh1bnRlcjI=", "basic_credentials=YW5uOmh1bnRlcjI=");
    check("Basic subscription", "");
    check("at https://ann:hunter2@h.test/x and https://u:password@h https://h:80/a@b", "userinfo_password=hunter2");
    check("https://{{u}}:x@h https://u:{{p}}@h https://u:<p>@h", "");
    check(
        "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA1x\n-----END RSA PRIVATE KEY-----",
        "private_key=MIIEpAIBAAKCAQEA1x",
    );
    check("-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----", "");
    check(
        "00D5g000004abcd!AQEAQF8h3kd92jf83jf93jf02jf9wjf92jf92jf92jf92jf92jf92jf92jf9",
        "session_id=00D5g000004abcd!AQEAQF8h3kd92jf83jf93jf02jf9wjf92jf92jf92jf92jf92jf92jf92jf9",
    );
    check("5f3a9c1b7e2d4a605f3a9c1b7e2d4a60", "");
}

#[test]
fn pairs_of_free_text() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(shown(text, pairs(text, Style::Text)), expected, "{text:?}");
    }
    check("user=ann&password=hunter2&page=1", "password=hunter2");
    check(r#"{ "password": "hunter2", }}"#, "password=hunter2");
    check(r#"{\"password\": \"hunter2\"}"#, "password=hunter2");
    check(r#"{ "password": "a\"b" }"#, r#"password=a\"b"#);
    check("password: hunter2\nuser: ann", "password=hunter2");
    check("the password: it is secret", "");
    check("Authorization: Bearer abc", "Authorization=abc");
    check(r#"-H "X-Api-Key: abc""#, "X-Api-Key=abc");
    check("<login><wsse:Password Type=\"x\"> hunter2 </wsse:Password></login>", "Password=hunter2");
    check("<password><![CDATA[a<b]]></password><token/><token></token>", "password=a<b");
    check("<a password='x1'>", "password=x1");
    check("user[password]=hunter2", "user[password]=hunter2");
    check("password={{p}}&token=<t>&secret=YOUR_SECRET&jwt=xxxx&pwd=***&pwd=", "");
    check("if (token == 1) token => x", "");
    check("nextPageToken=abc token_type=bearer", "");
}

#[test]
fn pairs_of_graphql() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(shown(text, pairs(text, Style::GraphQl)), expected, "{text:?}");
    }
    check("{ a(token: \"s3cr3t\") { token: id } }", "token=s3cr3t");
    check("mutation($password: String!) { login(password: $password) { token } }", "");
}

#[test]
fn prose() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(masked(text), expected, "{text:?}");
    }
    check("Send `api_key=8f3a9c1b7e2d4a60` along.", "Send `api_key=***` along.");
    check("password: at least 8 characters", "password: at least 8 characters");
    check("token=abcdefghijk", "token=abcdefghijk");
    check("é Bearer aB3dE6gH9jK2mN5pQ8sT.", "é Bearer ***.");
}

#[test]
fn source() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let ranges = in_source(text);
        assert_eq!(replaced(text, ranges.into_iter().map(|range| (range, MASK))), expected, "{text:?}");
    }
    check(r#"{"key": "token", "value": "hunter2"}, "url": 42"#, r#"{"key": "token", "value": "***"}, "url": 42"#);
    check(
        r#"oken", "type": "string", "value": "x", "key": "token"}, {"value": "y", "key": "id"}"#,
        r#"oken", "type": "string", "value": "***", "key": "token"}, {"value": "y", "key": "id"}"#,
    );
    check(r#"{"raw": "{\"password\": \"hunter2\"}"}"#, r#"{"raw": "{\"password\": \"***\"}"}"#);
    check(r#"{"host": ["a"], "path": [":id"], "n": 1}"#, r#"{"host": ["a"], "path": [":id"], "n": 1}"#);
}

#[test]
fn placeholders() {
    #[track_caller]
    fn check(text: &str, expected: bool) {
        assert_eq!(is_placeholder(text), expected, "{text:?}");
    }
    for text in ["", " ", "<token>", "Bearer <token>", "Bearer", "{token}", "${TOKEN}", "$TOKEN", "%TOKEN%", ":token"] {
        check(text, true);
    }
    for text in [
        "YOUR_API_KEY",
        "your-token-here",
        "yourApiKey",
        "ENTER_TOKEN",
        "xxxx",
        "XXXX-XXXX",
        "***",
        "...",
        "•••",
        "null",
    ] {
        check(text, true);
    }
    for text in ["hunter2", "password", "a", "{\"a\":1}", "changeme", "your1234567", "token:x", "[\"a\"]"] {
        check(text, false);
    }
}

/// Hostile texts neither panic nor take long.
#[test]
fn hostile() {
    const PIECES: &[&str] = &[
        "é>",
        "00D",
        "eyJ-",
        "eyJ.",
        "://",
        "password:",
        "\\\\",
        "\"",
        "basic ",
        "-----BEGIN ",
        "<token>",
        "\u{1F600}",
    ];
    for piece in PIECES {
        for other in PIECES {
            let text = format!("{piece}{other}").repeat(500);
            in_source(&text);
            in_prose(&text);
            pairs(&text, Style::GraphQl);
            is_placeholder(&text);
        }
    }
    shaped(&"-----BEGIN ".repeat(20_000));
}
