//! Makes one collection of all attacks, for a golden that is compiled: each kind of place has each of them once.

use super::list::ATTACKS;
use serde_json::{Value, json};

/// The collection. What would refuse a run as a whole (a key twice, two functions of one name) has a number before it.
pub fn collection() -> Value {
    let names = ATTACKS.iter().enumerate().map(|(number, attack)| {
        json!({
            "name": format!("{number} {attack}"),
            "request": { "url": "h.test", "description": attack },
        })
    });
    let mut items: Vec<Value> = names.collect();
    items.push(json!({
        "name": "pairs",
        "request": {
            "method": "POST",
            "url": { "host": ["h.test"], "path": ATTACKS, "query": pairs(&|number, attack| format!("{number}{attack}")) },
            "header": pairs(&|number, _| format!("X-{number}")),
            "body": { "mode": "urlencoded", "urlencoded": pairs(&|number, attack| format!("{attack}{number}")) },
        },
        "response": [{ "name": "answer", "code": 200, "body": object().to_string() }],
    }));
    items.push(json!({
        "name": "body",
        "event": [{ "listen": "test", "script": { "exec": script() } }],
        "request": {
            "method": "POST",
            "url": "h.test",
            "body": { "mode": "raw", "raw": object().to_string(), "options": { "raw": { "language": "json" } } },
        },
    }));
    items.extend(ATTACKS.iter().enumerate().step_by(8).map(|(number, attack)| {
        json!({ "name": format!("folder {number} {attack}"), "description": attack, "item": [{ "name": attack, "request": format!("h.test/{attack}") }] })
    }));
    json!({
        "info": { "name": ATTACKS.join(" "), "description": ATTACKS.join("\n"), "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
        "item": items,
        "variable": pairs(&|number, attack| format!("{attack}{number}")),
    })
}

fn pairs(key: &dyn Fn(usize, &str) -> String) -> Value {
    let pairs = ATTACKS.iter().enumerate();
    pairs
        .map(|(number, attack)| json!({ "key": key(number, attack), "value": attack, "description": attack }))
        .collect()
}

/// An object with each attack as a key and as a value.
fn object() -> Value {
    ATTACKS.iter().enumerate().map(|(number, attack)| (format!("{attack}{number}"), Value::from(*attack))).collect()
}

/// A script that takes each attack for the name of a variable, and for a member of the answer.
fn script() -> Vec<String> {
    let line = |attack: &&str| {
        let text = Value::from(*attack);
        format!("pm.environment.set({text}, pm.response.json()[{text}] + {text});")
    };
    ATTACKS.iter().map(line).collect()
}
