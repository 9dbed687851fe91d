//! Makes the values that consist of words, out of short lists (feature `faker`, SEMANTICS 1.5).

mod bank;
mod company;
mod database;
mod files;
mod lorem;
mod person;
mod place;
mod product;
mod tech;
mod web;
mod words;

use super::draw::Table;

pub(super) const TABLES: &[&Table] = &[
    bank::TABLE,
    company::TABLE,
    database::TABLE,
    files::TABLE,
    lorem::TABLE,
    person::TABLE,
    place::TABLE,
    product::TABLE,
    tech::TABLE,
    web::TABLE,
    words::TABLE,
];
