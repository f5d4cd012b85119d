//! Starts the program that draws codes.

fn main() {
    madoguchi_code_maker::offer();
}
