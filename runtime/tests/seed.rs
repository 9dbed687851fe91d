//! The example of section 13 of the design, as the generator writes it, driven without I/O.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

mod salesforce {
    use postbind::{Capture, Error, Item, Operation, Saved, Secret, Variable, Variables};
    use serde::{Deserialize, Serialize};

    pub fn refresh_token(request: &RefreshToken) -> Operation<RefreshTokenResponse> {
        REFRESH_TOKEN
            .parts()
            .form("grant_type", &request.grant_type)
            .form("client_id", &request.client_id)
            .form("client_secret", &request.client_secret)
            .form("refresh_token", &request.refresh_token)
            .json()
    }

    static REFRESH_TOKEN: Item = Item {
        name: "Refresh Token",
        method: "POST",
        url: "{{url}}{{site}}/services/oauth2/token",
        headers: &[("Content-Type", "application/x-www-form-urlencoded")],
        captures: &[Capture { variable: "_accessToken", from: "$.access_token" }],
        ..Item::PLAIN
    };

    #[derive(Clone, Debug)]
    pub struct RefreshToken {
        pub grant_type: String,
        pub client_id: String,
        pub client_secret: Secret<String>,
        pub refresh_token: Secret<String>,
    }

    impl RefreshToken {
        pub fn saved(environment: &Environment) -> Result<Self, Error> {
            let saved = Saved::new(&REFRESH_TOKEN, environment);
            Ok(Self {
                grant_type: "refresh_token".into(),
                client_id: saved.text("{{clientId}}")?,
                client_secret: saved.secret("{{clientSecret}}")?,
                refresh_token: saved.secret("{{_refreshToken}}")?,
            })
        }
    }

    #[derive(Clone, Debug, Serialize, Deserialize)]
    pub struct RefreshTokenResponse {
        pub access_token: Secret<String>,
        pub instance_url: String,
        pub issued_at: String,
    }

    #[derive(Clone, Debug, Default)]
    pub struct Environment {
        pub _access_token: Secret<Variable>,
        pub _refresh_token: Secret<Variable>,
        pub client_id: Variable,
        pub client_secret: Secret<Variable>,
        pub site: Variable,
        pub url: Variable,
    }

    impl Variables for Environment {
        fn get(&self, name: &str) -> Option<&Variable> {
            Some(match name {
                "_accessToken" => self._access_token.expose(),
                "_refreshToken" => self._refresh_token.expose(),
                "clientId" => &self.client_id,
                "clientSecret" => self.client_secret.expose(),
                "site" => &self.site,
                "url" => &self.url,
                _ => return None,
            })
        }

        fn get_mut(&mut self, name: &str) -> Option<&mut Variable> {
            Some(match name {
                "_accessToken" => self._access_token.expose_mut(),
                "_refreshToken" => self._refresh_token.expose_mut(),
                "clientId" => &mut self.client_id,
                "clientSecret" => self.client_secret.expose_mut(),
                "site" => &mut self.site,
                "url" => &mut self.url,
                _ => return None,
            })
        }
    }
}

use salesforce::{Environment, RefreshToken, refresh_token};

fn environment() -> Environment {
    Environment {
        url: "https://login.salesforce.com".into(),
        site: "".into(),
        client_id: "3MVG9".into(),
        client_secret: "s&cret".into(),
        _refresh_token: "5Aep8".into(),
        ..Environment::default()
    }
}

#[test]
fn sends_what_postman_sends() {
    let environment = environment();
    let operation = refresh_token(&RefreshToken::saved(&environment).unwrap());
    assert_eq!(
        common::text(&operation.to_request(&environment).unwrap()),
        concat!(
            "POST https://login.salesforce.com/services/oauth2/token\n",
            "content-type: application/x-www-form-urlencoded\n",
            "user-agent: postbind/0.1.0\n",
            "accept: */*\n",
            "\n",
            "grant_type=refresh_token&client_id=3MVG9&client_secret=s%26cret&refresh_token=5Aep8",
        )
    );
}

#[test]
fn stores_what_the_answer_sets() {
    let mut environment = environment();
    let operation = refresh_token(&RefreshToken::saved(&environment).unwrap());
    let body = r#"{"access_token": "00D", "instance_url": "https://i", "issued_at": "1"}"#;
    let token = operation.read(common::answer(200, body), &mut environment).unwrap();
    assert_eq!(token.access_token.expose(), "00D");
    assert_eq!((token.instance_url.as_str(), token.issued_at.as_str()), ("https://i", "1"));
    assert_eq!(
        token.captures().iter().map(|c| (c.variable(), c.found())).collect::<Vec<_>>(),
        [("_accessToken", true)]
    );
    assert_eq!(environment._access_token.expose().as_str(), Some("00D"));
}

#[test]
fn stores_before_the_decode_fails() {
    let mut environment = environment();
    let operation = refresh_token(&RefreshToken::saved(&environment).unwrap());
    let error = operation.read(common::answer(200, r#"{"access_token": "00D"}"#), &mut environment).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Refresh Token: the answer with status 200 does not fit its type at `$`: \
         missing field `instance_url` at line 1 column 23; correct the saved example or the type, and regenerate"
    );
    assert_eq!(environment._access_token.expose().as_str(), Some("00D"));
}

#[test]
fn a_variable_without_a_value_is_an_error() {
    let error = RefreshToken::saved(&Environment::default()).unwrap_err();
    assert_eq!(error.to_string(), "Refresh Token: the variable `clientId` has no value; set it in the environment");
    let operation = refresh_token(&RefreshToken::saved(&environment()).unwrap());
    let error = operation.to_request(&Environment::default()).unwrap_err();
    assert_eq!(error.to_string(), "Refresh Token: the variable `url` has no value; set it in the environment");
}

#[test]
fn shows_no_secret() {
    let environment = environment();
    let request = RefreshToken::saved(&environment).unwrap();
    assert_eq!(
        format!("{request:?}"),
        r#"RefreshToken { grant_type: "refresh_token", client_id: "3MVG9", client_secret: ***, refresh_token: *** }"#
    );
    let curl = refresh_token(&request).to_curl(&environment).unwrap();
    let expected = |secret: &str, token: &str| {
        format!(
            "curl --globoff --path-as-is --request 'POST' 'https://login.salesforce.com/services/oauth2/token' \
             --header 'content-type: application/x-www-form-urlencoded' --header 'user-agent: postbind/0.1.0' \
             --header 'accept: */*' --data-raw \
             'grant_type=refresh_token&client_id=3MVG9&client_secret={secret}&refresh_token={token}'"
        )
    };
    assert_eq!(curl.to_string(), expected("***", "***"));
    assert_eq!(curl.reveal(), expected("s%26cret", "5Aep8"));
}
