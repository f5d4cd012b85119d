//! Has the linker write down what `cargo xtask build` needs to know to split the program.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo::rustc-link-arg-bin=madoguchi-app=--emit-relocs");
    }
}
