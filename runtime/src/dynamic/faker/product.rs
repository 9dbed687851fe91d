//! Makes what a shop sells: products, their colors and departments.

use crate::dynamic::draw::Table;

const ADJECTIVES: &[&str] = &["Compact", "Elegant", "Everyday", "Handy", "Light", "Modern", "Robust", "Small", "Soft"];
const MATERIALS: &[&str] = &["Bamboo", "Ceramic", "Copper", "Cotton", "Glass", "Leather", "Linen", "Steel", "Wooden"];
const PRODUCTS: &[&str] =
    &["Backpack", "Basket", "Bench", "Bowl", "Chair", "Clock", "Kettle", "Lamp", "Mug", "Shelf", "Table", "Tray"];
const DEPARTMENTS: &[&str] =
    &["Books", "Clothing", "Electronics", "Garden", "Grocery", "Health", "Kitchen", "Music", "Sports", "Tools", "Toys"];
const COLORS: &[&str] = &[
    "black",
    "blue",
    "brown",
    "crimson",
    "green",
    "grey",
    "light blue",
    "orange",
    "pink",
    "red",
    "teal",
    "violet",
    "white",
    "yellow",
];

pub(super) const TABLE: &Table = &[
    ("$randomProduct", |draw| draw.word(PRODUCTS)),
    ("$randomProductAdjective", |draw| draw.word(ADJECTIVES)),
    ("$randomProductMaterial", |draw| draw.word(MATERIALS)),
    ("$randomProductName", |draw| [ADJECTIVES, MATERIALS, PRODUCTS].map(|list| draw.pick(list)).join(" ")),
    ("$randomDepartment", |draw| draw.word(DEPARTMENTS)),
    ("$randomColor", |draw| draw.word(COLORS)),
];

/// What `$randomWord` takes from here.
pub(super) const WORDS: &[&[&str]] = &[ADJECTIVES, MATERIALS, PRODUCTS, DEPARTMENTS, COLORS];
