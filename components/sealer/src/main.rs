//! Starts the program that seals and opens.

fn main() {
    madoguchi_sealer::offer();
}
