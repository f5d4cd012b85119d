//! An ink on the page.

use leptos::prelude::*;
use madoguchi_ink::{Ink, Line, WIDTH};
use web_sys::Element;

use crate::el::{El, SVG, svg};
use crate::reading::Reading;

/// What was drawn, for whoever reads it later; nothing is drawn where the text is no ink.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::InkDrawing;
/// # let _ = || view! { <InkDrawing ink="ink1g9D" label="Signature"/> };
/// ```
#[component]
pub fn InkDrawing(
    /// The text of the ink.
    #[prop(into)]
    ink: Reading<String>,
    /// What it is, for a screen reader.
    #[prop(into)]
    label: String,
) -> AnyView {
    let read = move || Ink::from_text(&ink.get()).ok();
    let height = {
        let read = read.clone();
        move || read().map_or(1, |ink| ink.height())
    };
    sheet(height)
        .attr("aria-label", label)
        .child(strokes(move || read().map_or_else(Vec::new, |ink| ink.lines())))
        .into_any()
}

/// The sheet that is drawn on, in units of the ink: as wide as there is room, and as tall as it must
/// be for that.
pub(crate) fn sheet(height: impl Fn() -> u16 + Send + 'static) -> El {
    svg("svg", "")
        .attr("role", "img")
        .attr("width", "100%")
        .live_attr("viewBox", move || Some(format!("0 0 {WIDTH} {}", height())))
}

/// Lines in the colour of the text around them.
pub(crate) fn strokes(lines: impl Fn() -> Vec<Line> + Send + 'static) -> El {
    svg("g", "")
        .attr("fill", "none")
        .attr("stroke", "currentColor")
        .attr("stroke-linecap", "round")
        .attr("stroke-linejoin", "round")
        .live(move |group| draw(group, &lines()))
}

/// Draws lines anew: those of one thickness in one path, so that a long name is some ten elements.
fn draw(group: &Element, lines: &[Line]) {
    let mut paths: Vec<(f32, String)> = Vec::new();
    for line in lines {
        match paths.iter_mut().find(|(width, _)| *width == line.width) {
            Some((_, path)) => path.push_str(&line.svg_path()),
            None => paths.push((line.width, line.svg_path())),
        }
    }
    group.set_text_content(None);
    for (width, path) in paths {
        // A browser that cannot make an element of a drawing has not drawn the sheet either.
        let Ok(element) = document().create_element_ns(Some(SVG), "path") else { return };
        _ = element.set_attribute("stroke-width", &width.to_string());
        _ = element.set_attribute("d", &path);
        _ = group.append_child(&element);
    }
}
