//! Starts the program that draws papers as PDF.

fn main() {
    madoguchi_papers::offer();
}
