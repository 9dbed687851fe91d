//! Collections in which an order could show: each is as small as it can be.

/// Name and collection.
pub const SMALL: &[(&str, &str)] = &[
    (
        "equal requests with different answers",
        r#"{"info": {"name": "Pets"}, "item": [
            {"name": "Get pet", "request": "https://pets.example/pet", "response": [{"code": 200, "_postman_previewlanguage": "json", "body": "{\"name\": \"Rex\"}"}]},
            {"name": "Get pet", "request": "https://pets.example/pet", "response": [{"code": 200, "_postman_previewlanguage": "json", "body": "{\"age\": 7}"}]}
        ]}"#,
    ),
    (
        "folders of one name",
        r#"{"info": {"name": "Pets"}, "item": [
            {"name": "Dogs", "description": "One", "item": [{"name": "Get", "request": "https://pets.example/a"}]},
            {"name": "dogs", "description": "Two", "item": [{"name": "Add", "request": "https://pets.example/b"}]}
        ]}"#,
    ),
    (
        "fields of one example that another lacks",
        r#"{"name": "Get pet", "request": "https://pets.example/pet", "response": [
            {"name": "A", "code": 200, "_postman_previewlanguage": "json", "body": "{\"b\": 1, \"a\": 2}"},
            {"name": "A", "code": 200, "_postman_previewlanguage": "json", "body": "{\"c\": 1, \"b\": null}"},
            {"name": "A", "code": 201, "_postman_previewlanguage": "json", "body": "[{\"c\": 1.5}, \"x\"]"},
            {"name": "B", "code": 200, "_postman_previewlanguage": "json", "body": "{\"a\": \"x\"}"}
        ]}"#,
    ),
    (
        "one type for two requests",
        r#"{"info": {"name": "Pets"}, "item": [
            {"name": "Get pet", "request": "https://pets.example/pet", "response": [{"code": 200, "_postman_previewlanguage": "json", "body": "{\"owner\": {\"id\": 1}}"}]},
            {"name": "Get dog", "request": "https://pets.example/dog", "response": [{"code": 200, "_postman_previewlanguage": "json", "body": "{\"keeper\": {\"id\": 1}}"}]}
        ]}"#,
    ),
    (
        "one type with its fields in two orders",
        r#"{"info": {"name": "Pets"}, "item": [
            {"name": "Get pet", "request": "https://pets.example/pet", "response": [{"code": 200, "_postman_previewlanguage": "json", "body": "{\"owner\": {\"id\": 1, \"name\": \"Ann\"}}"}]},
            {"name": "Get dog", "request": "https://pets.example/dog", "response": [{"code": 200, "_postman_previewlanguage": "json", "body": "{\"owner\": {\"name\": \"Ann\", \"id\": 1}}"}]}
        ]}"#,
    ),
    (
        "a credential with two values",
        r#"{"info": {"name": "Pets"}, "item": [
            {"name": "Get pet", "request": "https://pets.example/pet?token=one"},
            {"name": "Get dog", "request": "https://pets.example/dog?token=two"},
            {"name": "Get cat", "request": "https://pets.example/cat?token=two"}
        ]}"#,
    ),
    (
        "names that meet after a number",
        r#"{"info": {"name": "Pets"}, "item": [
            {"name": "Get pet", "request": "https://pets.example/pet"},
            {"name": "Get pet", "request": "https://pets.example/pet"},
            {"name": "Get pet 2", "request": "https://pets.example/pet"},
            {"name": "Get pet2", "request": "https://pets.example/dog"}
        ]}"#,
    ),
    (
        "names told apart by their saved values",
        r#"{"info": {"name": "Pets"}, "item": [
            {"name": "Find", "request": "https://pets.example/pets?kind=dog&size=big"},
            {"name": "Find", "request": "https://pets.example/pets?kind=cat&size=big"},
            {"name": "Find", "request": {"method": "POST", "url": "https://pets.example/pets"}},
            {"name": "find", "request": "https://pets.example/all/pets"}
        ]}"#,
    ),
    (
        "variables that fold to one name",
        r#"{"info": {"name": "Pets"}, "variable": [{"key": "petId", "value": "1"}, {"key": "pet_id", "value": "2"}, {"key": "PET-ID", "value": "3"}], "item": [
            {"name": "A", "request": "https://pets.example/{{petId}}"},
            {"name": "B", "request": "https://pets.example/{{pet_id}}/{{PET-ID}}"}
        ]}"#,
    ),
    (
        "a folder and an item of one name",
        r#"{"info": {"name": "Pets"}, "item": [
            {"name": "Pet", "item": [{"name": "Pet", "request": "https://pets.example/a"}, {"name": "Pet", "item": []}]},
            {"name": "Pet", "request": "https://pets.example/b"}
        ]}"#,
    ),
];
