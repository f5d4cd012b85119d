//! What happens to a paper between the printer and the camera.
#![allow(clippy::unwrap_used, reason = "a test's own helpers may fail it")]

use std::path::{Path, PathBuf};

use image::{GrayImage, Luma, imageops};

/// What became of it.
#[derive(Debug, Clone, Copy)]
pub enum Spoilt {
    /// It lies upside down.
    UpsideDown,
    /// It lies across.
    Across,
    /// It lies askew, by so many degrees.
    Askew(f32),
    /// The camera was not sharp.
    Blurred,
    /// It was folded in three through its codes, and the two parts do not meet nor shine alike.
    Folded,
    /// The light was poor, and fell from one side.
    Dim,
}

impl Spoilt {
    /// Everything that must not matter.
    pub const ALL: &'static [Self] = &[
        Self::UpsideDown,
        Self::Across,
        Self::Askew(7.0),
        Self::Askew(-31.0),
        Self::Blurred,
        Self::Folded,
        Self::Dim,
    ];
}

/// Spoils a page, and says where the spoilt one is.
pub fn spoil(page: &Path, how: Spoilt) -> PathBuf {
    let paper = image::open(page).unwrap().into_luma8();
    let spoilt = match how {
        Spoilt::UpsideDown => imageops::rotate180(&paper),
        Spoilt::Across => imageops::rotate90(&paper),
        Spoilt::Askew(degrees) => askew(&paper, degrees),
        Spoilt::Blurred => imageops::blur(&paper, 1.2),
        Spoilt::Folded => folded(&paper),
        Spoilt::Dim => dim(&paper),
    };
    let name = format!("{how:?}-{}", page.file_name().unwrap().to_str().unwrap());
    let file = page.with_file_name(name);
    spoilt.save(&file).unwrap();
    file
}

/// The shade between four pixels; white outside.
fn shade(paper: &GrayImage, x: f32, y: f32) -> f32 {
    let at = |x: i64, y: i64| {
        let inside = (0..i64::from(paper.width())).contains(&x)
            && (0..i64::from(paper.height())).contains(&y);
        if inside { f32::from(paper.get_pixel(x as u32, y as u32).0[0]) } else { 255.0 }
    };
    let (left, top) = (x.floor(), y.floor());
    let (across, down) = (x - left, y - top);
    let (left, top) = (left as i64, top as i64);
    let row = |y| at(left, y) * (1.0 - across) + at(left + 1, y) * across;
    row(top) * (1.0 - down) + row(top + 1) * down
}

fn askew(paper: &GrayImage, degrees: f32) -> GrayImage {
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (width, height) = (paper.width() as f32, paper.height() as f32);
    let side = width.hypot(height);
    GrayImage::from_fn(side as u32, side as u32, |x, y| {
        let (x, y) = (x as f32 - side / 2.0, y as f32 - side / 2.0);
        let (from_x, from_y) = (x * cos + y * sin, y * cos - x * sin);
        Luma([shade(paper, from_x + width / 2.0, from_y + height / 2.0) as u8])
    })
}

/// A crease through the middle of each band of codes: a grey line, and below it the paper lies a pixel
/// aside and in another light.
fn folded(paper: &GrayImage) -> GrayImage {
    let creases: Vec<u32> = dense_bands(paper).iter().map(|(from, to)| (from + to) / 2).collect();
    GrayImage::from_fn(paper.width(), paper.height(), |x, y| {
        let below = creases.iter().filter(|crease| **crease <= y).count() as f32;
        let light = shade(paper, x as f32 - below, y as f32) * (1.0 - 0.12 * below.min(2.0));
        let in_crease = creases.iter().any(|crease| y.abs_diff(*crease) <= 1);
        Luma([if in_crease { light * 0.5 + 90.0 } else { light } as u8])
    })
}

/// Where dark and light change so often, row after row, that only codes can stand there.
fn dense_bands(paper: &GrayImage) -> Vec<(u32, u32)> {
    let is_dense = |y: u32| {
        let row: Vec<bool> = (0..paper.width()).map(|x| paper.get_pixel(x, y).0[0] < 128).collect();
        // Within the width of a code, and over all of a band: text has gaps between its lines.
        row.chunks(100).any(|part| part.windows(2).filter(|two| two[0] != two[1]).count() > 8)
    };
    // A row of a code may happen to be plain; the gap between two lines is wider.
    let is_dense = |y: u32| (y.saturating_sub(3)..(y + 4).min(paper.height())).any(is_dense);
    let mut bands = Vec::new();
    let mut from = None;
    for y in 0..paper.height() {
        match (is_dense(y), from) {
            (true, None) => from = Some(y),
            (false, Some(start)) => {
                if y - start > 60 {
                    bands.push((start, y));
                }
                from = None;
            }
            _ => {}
        }
    }
    bands
}

fn dim(paper: &GrayImage) -> GrayImage {
    GrayImage::from_fn(paper.width(), paper.height(), |x, y| {
        let light = 0.35 + 0.4 * x as f32 / paper.width() as f32;
        Luma([(f32::from(paper.get_pixel(x, y).0[0]) * light + 12.0) as u8])
    })
}
