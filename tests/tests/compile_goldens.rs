//! Every golden is compiled as a user's crate would be, and a warning is an error.
//!
//! What is compiled is the whole generated crate, from its `lib.rs` on. Little is called here, so `dead_code` is allowed;
//! and the lint that asks for docs is one of this workspace, which a user's crate does not have.

#![deny(warnings)]
#![allow(missing_docs)]

use std::path::Path;
use tests::{cases, name};

#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/answers/expected/src/lib.rs"]
pub mod answers_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/attacks/expected/src/lib.rs"]
pub mod attacks_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/auth/expected/src/lib.rs"]
pub mod auth_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/bare_folder/expected/src/lib.rs"]
pub mod bare_folder_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/bare_item/expected/src/lib.rs"]
pub mod bare_item_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/captures/expected/src/lib.rs"]
pub mod captures_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/checks/expected/src/lib.rs"]
pub mod checks_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/collisions/expected/src/lib.rs"]
pub mod collisions_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/credentials/expected/src/lib.rs"]
pub mod credentials_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/descriptions/expected/src/lib.rs"]
pub mod descriptions_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/empty/expected/src/lib.rs"]
pub mod empty_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/environments/expected/src/lib.rs"]
pub mod environments_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/fields/expected/src/lib.rs"]
pub mod fields_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/form/expected/src/lib.rs"]
pub mod form_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/formats/expected/src/lib.rs"]
pub mod formats_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/graphql/expected/src/lib.rs"]
pub mod graphql_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/headers/expected/src/lib.rs"]
pub mod headers_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/hostile/expected/src/lib.rs"]
pub mod hostile_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/ids/expected/src/lib.rs"]
pub mod ids_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/json_body/expected/src/lib.rs"]
pub mod json_body_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/limits/expected/src/lib.rs"]
pub mod limits_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/multipart/expected/src/lib.rs"]
pub mod multipart_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/names/expected/src/lib.rs"]
pub mod names_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/next_request/expected/src/lib.rs"]
pub mod next_request_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/other_bodies/expected/src/lib.rs"]
pub mod other_bodies_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/overrides/expected/src/lib.rs"]
pub mod overrides_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/path_variables/expected/src/lib.rs"]
pub mod path_variables_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/prerequest/expected/src/lib.rs"]
pub mod prerequest_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/query/expected/src/lib.rs"]
pub mod query_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/recursion/expected/src/lib.rs"]
pub mod recursion_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/reference_site/expected/src/lib.rs"]
pub mod reference_site_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/sent_requests/expected/src/lib.rs"]
pub mod sent_requests_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/shared_types/expected/src/lib.rs"]
pub mod shared_types_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/statuses/expected/src/lib.rs"]
pub mod statuses_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/typed_by_script/expected/src/lib.rs"]
pub mod typed_by_script_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/v3_document/expected/src/lib.rs"]
pub mod v3_document_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/v3_folder/expected/src/lib.rs"]
pub mod v3_folder_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/v3_references/expected/src/lib.rs"]
pub mod v3_references_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/v3_request/expected/src/lib.rs"]
pub mod v3_request_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/version_2_0/expected/src/lib.rs"]
pub mod version_2_0_crate;
#[allow(dead_code)]
#[rustfmt::skip]
#[path = "../cases/ok/wire/expected/src/lib.rs"]
pub mod wire_crate;

/// A tree decodes into its one type on all levels, and encodes to the same JSON.
#[test]
fn trees_come_back_as_they_were() {
    use recursion_crate::recursion::{Data, GetCategoryResponse, GetIndexResponse, GetTreeResponse};
    check::<GetTreeResponse>(
        r#"{"children":[{"children":[{"children":[],"leaf":true,"name":"c"}],"name":"b"}],"name":"a"}"#,
    );
    check::<GetCategoryResponse>(
        r#"{"id":3,"parent":{"id":2,"parent":{"id":1,"parent":null,"title":"a"},"title":"b"},"title":"c"}"#,
    );
    check::<GetIndexResponse>(r#"{"entries":{"1042":{"entries":{},"label":"some"}},"label":"all"}"#);
    check::<Data>(
        r#"{"id":1,"replies":{"count":1,"data":[{"id":2,"replies":{"count":0,"data":[]},"text":"y"}]},"text":"x"}"#,
    );

    /// The keys of the text are sorted.
    #[track_caller]
    fn check<T: serde::Serialize + serde::de::DeserializeOwned>(text: &str) {
        let value: T = serde_json::from_str(text).expect("the type of the example");
        let value = serde_json::to_value(&value).expect("JSON");
        assert_eq!(value.to_string(), text);
    }
}

#[test]
fn a_placeholder_is_not_sent() {
    use json_body_crate::json_body::{Environment, ToFillIn};
    let error = ToFillIn::saved(&Environment::default()).expect_err("a placeholder");
    assert_eq!(
        error.to_string(),
        "To Fill In: `<id>` stands where JSON must stand, and its value is not JSON; set it to one"
    );
}

/// What has to stand above for a case.
fn declaration(case: &Path) -> String {
    let name = name(case);
    format!(
        "#[allow(dead_code)]\n#[rustfmt::skip]\n#[path = \"../cases/ok/{name}/expected/src/lib.rs\"]\npub mod {name}_crate;\n"
    )
}

#[test]
fn every_golden_is_compiled() {
    let expected: String = cases("ok").iter().map(|case| declaration(case)).collect();
    let source = include_str!("compile_goldens.rs");
    assert!(source.contains(&expected), "compile_goldens.rs has to say\n\n{expected}");
}
