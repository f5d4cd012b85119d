//! The icon in the sizes and shapes that home screens take, drawn from `icon.svg`.

use std::fs;
use std::path::Path;

use resvg::tiny_skia::{Pixmap, PixmapPaint, Transform};
use resvg::usvg::{Options, Tree};

use crate::failure::Failure;

/// A picture for a home screen.
#[derive(Debug)]
pub(super) struct Icon {
    /// Its file.
    pub(super) name: &'static str,
    /// Width and height in pixels.
    pub(super) side: u32,
    /// What the manifest says that it is for; none if only the page's head names it.
    pub(super) purpose: Option<&'static str>,
    /// How much of the side the icon takes; 1 is all of it.
    scale: f32,
    /// Whether its ground reaches into the corners: the system cuts them off by itself.
    full: bool,
}

impl Icon {
    /// All that the build draws. A system may cut a "maskable" one down to a circle of four fifths.
    pub(super) const ALL: &[Self] = &[
        Self { name: "icon-192.png", side: 192, purpose: Some("any"), scale: 1.0, full: false },
        Self { name: "icon-512.png", side: 512, purpose: Some("any"), scale: 1.0, full: false },
        Self {
            name: "icon-maskable-512.png",
            side: 512,
            purpose: Some("maskable"),
            scale: 0.78,
            full: true,
        },
        Self { name: "icon-180.png", side: 180, purpose: None, scale: 1.0, full: true },
    ];

    fn draw(&self, tree: &Tree) -> Option<Pixmap> {
        let side = self.side as f32;
        let unit = side / tree.size().width().max(tree.size().height());
        let mut plain = Pixmap::new(self.side, self.side)?;
        resvg::render(tree, Transform::from_scale(unit, unit), &mut plain.as_mut());
        if !self.full {
            return Some(plain);
        }
        let mut whole = Pixmap::new(self.side, self.side)?;
        // The icon's own ground, as it is in the middle of its upper edge.
        let ground = plain.pixel(self.side / 2, self.side / 32)?.demultiply();
        whole.fill(resvg::tiny_skia::Color::from_rgba8(
            ground.red(),
            ground.green(),
            ground.blue(),
            ground.alpha(),
        ));
        let edge = side * (1.0 - self.scale) / 2.0;
        let place = Transform::from_scale(self.scale, self.scale).post_translate(edge, edge);
        whole.draw_pixmap(0, 0, plain.as_ref(), &PixmapPaint::default(), place, None);
        Some(whole)
    }
}

/// Draws the icons into `staged`, from the one that lies there.
pub(super) fn write(staged: &Path) -> Result<(), Failure> {
    let source = staged.join("icon.svg");
    let svg = fs::read(&source).map_err(|error| Failure::file(&source, &error))?;
    let remedy = "mend public/icon.svg";
    let tree = Tree::from_data(&svg, &Options::default())
        .map_err(|error| Failure::new(format!("icon.svg is not readable: {error}"), remedy))?;
    for icon in Icon::ALL {
        let drawn = icon.draw(&tree).and_then(|picture| picture.encode_png().ok());
        let png = drawn.ok_or_else(|| {
            Failure::new(format!("{} cannot be drawn from icon.svg", icon.name), remedy)
        })?;
        let file = staged.join(icon.name);
        fs::write(&file, png).map_err(|error| Failure::file(&file, &error))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Red, green, blue and how opaque, at a place in hundredths of the side.
    fn at(picture: &Pixmap, x: u32, y: u32) -> [u8; 4] {
        let side = picture.width();
        let dot = picture.pixel(x * side / 100, y * side / 100).unwrap();
        [dot.red(), dot.green(), dot.blue(), dot.alpha()]
    }

    #[test]
    fn each_shows_the_window_of_the_icon_in_its_size() {
        let folder = tempfile::tempdir().unwrap();
        let svg = include_str!("../../../public/icon.svg");
        fs::write(folder.path().join("icon.svg"), svg).unwrap();
        write(folder.path()).unwrap();
        let (blue, white, nothing) = ([0, 0x17, 0xc1, 255], [255; 4], [0; 4]);
        for icon in Icon::ALL {
            let png = fs::read(folder.path().join(icon.name)).unwrap();
            let picture = Pixmap::decode_png(&png).unwrap();
            assert_eq!((picture.width(), picture.height()), (icon.side, icon.side));
            // The frame's middle bar is white, the panes beside it are blue.
            assert_eq!(at(&picture, 50, 45), white, "{}", icon.name);
            assert_eq!(at(&picture, 40, 45), blue, "{}", icon.name);
            assert_eq!(at(&picture, 60, 45), blue, "{}", icon.name);
            let corner = if icon.full { blue } else { nothing };
            assert_eq!(at(&picture, 0, 0), corner, "{}", icon.name);
        }
    }

    #[test]
    fn a_system_that_cuts_a_circle_cuts_nothing_off() {
        let svg = include_str!("../../../public/icon.svg");
        let tree = Tree::from_str(svg, &Options::default()).unwrap();
        let icon = Icon::ALL.iter().find(|icon| icon.purpose == Some("maskable")).unwrap();
        let picture = icon.draw(&tree).unwrap();
        let ground = at(&picture, 0, 0);
        // Blue laid half upon blue is rounded.
        let is_ground = |[r, g, b, _]: [u8; 4]| {
            [r, g, b].iter().zip(ground).all(|(one, other)| one.abs_diff(other) <= 3)
        };
        let (middle, kept) = (f64::from(icon.side) / 2.0, f64::from(icon.side) * 0.4);
        for y in 0..icon.side {
            for x in 0..icon.side {
                let away = (f64::from(x) + 0.5 - middle).hypot(f64::from(y) + 0.5 - middle);
                let dot = picture.pixel(x, y).unwrap();
                let dot = [dot.red(), dot.green(), dot.blue(), dot.alpha()];
                assert!(away <= kept || is_ground(dot), "{x} {y}");
            }
        }
    }
}
