//! Makes the URLs of images, which Postman does not vary (SEMANTICS 1.5).

use super::draw::Table;

/// The host is the one that Postman names; nothing here asks it.
macro_rules! image {
    ($category:literal) => {
        |_| concat!("http://placeimg.com/640/480", $category).to_owned()
    };
}

pub(super) const TABLE: &Table = &[
    ("$randomImageUrl", image!("")),
    ("$randomAbstractImage", image!("/abstract")),
    ("$randomAnimalsImage", image!("/animals")),
    ("$randomBusinessImage", image!("/business")),
    ("$randomCatsImage", image!("/cats")),
    ("$randomCityImage", image!("/city")),
    ("$randomFoodImage", image!("/food")),
    ("$randomNightlifeImage", image!("/nightlife")),
    ("$randomFashionImage", image!("/fashion")),
    ("$randomPeopleImage", image!("/people")),
    ("$randomNatureImage", image!("/nature")),
    ("$randomSportsImage", image!("/sports")),
    ("$randomTransportImage", image!("/transport")),
    // Postman's own is a picture of the size `undefined`; this one has a size.
    ("$randomImageDataUri", |_| {
        "data:image/svg+xml;charset=UTF-8,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20\
         width%3D%22640%22%20height%3D%22480%22%3E%3Crect%20width%3D%22100%25%22%20height%3D%22100%25%22%20\
         fill%3D%22grey%22%2F%3E%3C%2Fsvg%3E"
            .to_owned()
    }),
];
