//! A program of a user: gets a Salesforce token from the server that its argument names.

use generated::salesforce::{self, Environment, RefreshToken};
use postbind::Client;

type Failure = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let url = std::env::args().nth(1).ok_or("usage: call URL")?;
    let client = Client::new(Environment { url: url.into(), site: "".into(), ..Environment::default() });
    let token = salesforce::refresh_token(&RefreshToken {
        grant_type: "refresh_token".into(),
        client_id: "3MVG9".into(),
        client_secret: "s&cret".into(),
        refresh_token: "5Aep8".into(),
    })
    .send(&client)
    .await?;

    println!("{} until {}", token.instance_url, token.issued_at);
    println!("{token:?}", token = token.access_token);
    println!("{}", client.environment()._access_token.is_set());
    Ok(())
}
