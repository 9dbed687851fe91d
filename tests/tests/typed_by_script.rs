//! Answers of the types that scripts alone made: what is there is read, and what does not fit can still be taken.

#[allow(dead_code, missing_docs)]
#[rustfmt::skip]
#[path = "../cases/ok/typed_by_script/expected/src/lib.rs"]
pub mod golden;

use bytes::Bytes;
use golden::typed_by_script::{Environment, GetPet, GetPetResponse, ListPets, LogIn, get_pet, list_pets, log_in};
use postbind::{Error, Operation};

fn answer<T>(operation: &Operation<T>, status: u16, body: &'static str) -> Result<T, Error> {
    let response = http::Response::builder().status(status).body(Bytes::from_static(body.as_bytes()));
    let response = response.expect("a valid status");
    operation.read(response, &mut Environment::default()).map(postbind::Response::into_body)
}

#[test]
fn what_a_script_reads() {
    let pet = |status, body| answer(&get_pet(&GetPet {}), status, body).expect("it fits");
    let full = pet(
        200,
        r#"{"name": "Rex", "weight": 12345678901234567890.5, "tame": true, "kind": "dog",
        "tags": [{"label": "friendly"}, {}], "parent": {"parent": null}, "owner": {"id": [1]}}"#,
    );
    let GetPetResponse { name, weight, tame, owner, tags, parent } = full;
    assert_eq!((name.as_deref(), tame), (Some("Rex"), Some(true)));
    assert_eq!(weight.expect("it is there").as_str(), "12345678901234567890.5");
    assert_eq!(owner.and_then(|owner| owner.id), Some(serde_json::json!([1])));
    assert_eq!(tags.expect("they are there").len(), 2);
    assert!(parent.is_some_and(|parent| parent.parent.is_none()));
    // No success is told from another by its status, and what is missing or null is not there.
    assert!(pet(201, "{}").name.is_none());
    assert!(pet(200, r#"{"name": null, "tags": null, "owner": null}"#).tags.is_none());
    assert_eq!(answer(&list_pets(&ListPets {}), 206, "[]").expect("it fits").len(), 0);
    let session = answer(&log_in(&LogIn {}), 200, r#"{"access_token": "s3cret"}"#).expect("it fits");
    assert_eq!(format!("{:?}", session.access_token), "Some(***)");
}

#[test]
fn what_does_not_fit() {
    for body in ["", "no", "[]", r#"{"name": 1}"#] {
        assert!(matches!(answer(&get_pet(&GetPet {}), 200, body), Err(Error::Decode(_))), "{body:?}");
        let any = answer(&get_pet(&GetPet {}).untyped(), 200, body).expect("any answer is taken");
        assert_eq!(any.text().expect("UTF-8"), body);
    }
    let own = answer(&get_pet(&GetPet {}).untyped().json::<Vec<u8>>(), 200, "[1]").expect("it fits");
    assert_eq!(own, [1]);
    assert!(matches!(answer(&get_pet(&GetPet {}), 404, "{}"), Err(Error::Status(_))));
}
