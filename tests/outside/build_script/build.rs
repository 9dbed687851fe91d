//! Writes the bindings of the pet shop into `OUT_DIR`.

fn main() -> Result<(), codegen::build_script::BuildError> {
    codegen::Build::new().collection("petshop", "pet shop.json").environment("test.environment.json").write()
}
