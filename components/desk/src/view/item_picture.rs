//! The pictures beside the items of a consent form: lines in the colour of the text.

use leptos::prelude::*;
use madoguchi_domain::policy::ItemPicture;
use madoguchi_messages::say_code;
use madoguchi_ui::svg;

/// The picture of an item, with its words for whoever cannot see it.
pub(super) fn item_picture(picture: ItemPicture) -> AnyView {
    svg("svg", "desk-item__picture")
        .attr("viewBox", "0 0 64 48")
        .attr("width", "96")
        .attr("height", "72")
        .attr("role", "img")
        .attr("aria-label", say_code("item-picture", picture.code()))
        .child(
            svg("path", "")
                .attr("fill", "none")
                .attr("stroke", "currentColor")
                .attr("stroke-width", "2.5")
                .attr("stroke-linecap", "round")
                .attr("stroke-linejoin", "round")
                .attr("d", lines(picture)),
        )
        .into_any()
}

/// What is drawn, in a field of 64 by 48.
fn lines(picture: ItemPicture) -> &'static str {
    match picture {
        // A sheet with a face and lines.
        ItemPicture::Chart => {
            "M14 4h36v40H14z M20 10h14v16H20z M27 13a3 3 0 1 1 0 6a3 3 0 0 1 0-6 M21 26c0-7 12-7 12 0 \
             M40 12h6 M40 18h6 M20 32h26 M20 38h18"
        }
        // An arm with a sore place, and a camera.
        ItemPicture::Skin => {
            "M3 40c10-2 18-8 24-16 M9 45c12-2 22-9 28-18 M22 33a2 2 0 1 1 0 4a2 2 0 0 1 0-4 M28 10h6l3-4h10l3 4h9v18H40 \
             M45 13a6 6 0 1 1 0 12a6 6 0 0 1 0-12"
        }
        // A board on the wall with photographs.
        ItemPicture::Board => {
            "M6 6h52v30H6z M13 12h14v12H13z M37 12h14v12H37z M20 14a2 2 0 1 1 0 4a2 2 0 0 1 0-4 M15 24c0-6 10-6 10 0 \
             M44 14a2 2 0 1 1 0 4a2 2 0 0 1 0-4 M39 24c0-6 10-6 10 0 M18 30h28 M16 36v8 M48 36v8"
        }
        // A hand gives a photograph to another.
        ItemPicture::HandingOut => {
            "M22 8h20v18H22z M32 11a3 3 0 1 1 0 6a3 3 0 0 1 0-6 M26 26c0-8 12-8 12 0 M4 34h10l8-6h8 M4 44h14l12-10 \
             M60 34H50l-8-6 M60 44H46l-10-8"
        }
        // A folded paper with a picture and lines.
        ItemPicture::Newsletter => {
            "M10 6h34v36H14a4 4 0 0 1-4-4z M44 14h10v24a4 4 0 0 1-4 4 M16 12h22 M16 18h10v10H16z M31 20h7 M31 26h7 M16 34h22"
        }
        // A screen with an address line and a photograph.
        ItemPicture::Homepage => {
            "M6 6h52v30H6z M6 14h52 M11 10h.1 M16 10h.1 M14 20h16v11H14z M22 21a2 2 0 1 1 0 4a2 2 0 0 1 0-4 M17 31c0-5 10-5 10 0 \
             M36 21h16 M36 27h12 M24 43h16 M32 36v7"
        }
        // People before a picture on a wall.
        ItemPicture::Meeting => {
            "M18 4h28v18H18z M32 7a3 3 0 1 1 0 6a3 3 0 0 1 0-6 M26 22c0-8 12-8 12 0 M12 28a4 4 0 1 1 0 8a4 4 0 0 1 0-8 \
             M32 28a4 4 0 1 1 0 8a4 4 0 0 1 0-8 M52 28a4 4 0 1 1 0 8a4 4 0 0 1 0-8 M5 46c0-9 14-9 14 0 M25 46c0-9 14-9 14 0 \
             M45 46c0-9 14-9 14 0"
        }
        // Two grown-ups and a child.
        ItemPicture::Family => {
            "M16 6a6 6 0 1 1 0 12a6 6 0 0 1 0-12 M48 6a6 6 0 1 1 0 12a6 6 0 0 1 0-12 M32 20a5 5 0 1 1 0 10a5 5 0 0 1 0-10 \
             M5 42c0-24 22-24 22-6 M59 42c0-24-22-24-22-6 M23 46c0-16 18-16 18 0"
        }
        // A house with a cross.
        ItemPicture::Hospital => {
            "M10 44V14h44v30z M10 14l22-10l22 10 M32 17v12 M26 23h12 M26 44V34h12v10 M16 22h4 M44 22h4 M16 32h4 M44 32h4"
        }
        // Two computers with a line between them.
        ItemPicture::Computer => {
            "M4 8h22v16H4z M38 8h22v16H38z M10 30h10 M44 30h10 M15 24v6 M49 24v6 M15 30v10h34V30 M32 36v8"
        }
        // An envelope.
        ItemPicture::Letter => "M8 10h48v30H8z M8 12l24 17l24-17 M8 39l17-15 M56 39L39 24",
        // Somebody in bed, and somebody beside them.
        ItemPicture::Care => {
            "M4 20v24 M4 36h44v8 M9 31a4 4 0 1 1 8 0a4 4 0 0 1-8 0 M20 34c2-7 28-7 28 2 M52 8a5 5 0 1 1 0 10a5 5 0 0 1 0-10 \
             M44 32c-2-14 18-14 16 0v12 M46 24l-10 5"
        }
    }
}
