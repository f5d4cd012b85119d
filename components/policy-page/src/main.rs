//! Starts the program that draws the page in the browser.

fn main() {
    #[cfg(target_family = "wasm")]
    madoguchi_policy_page::offer();
}
