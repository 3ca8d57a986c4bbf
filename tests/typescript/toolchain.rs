//! Node, the compiler and the package linters, and a directory for them to work in.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use wireproof::artifact::Artifact;

/// A directory in which generated packages are installed.
pub(crate) struct Scratch {
    root: PathBuf,
}

impl Scratch {
    pub(crate) fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("typescript").join(name);
        if root.exists() {
            fs_err::remove_dir_all(&root).unwrap();
        }
        fs_err::create_dir_all(&root).unwrap();
        Self { root }
    }

    /// Installs a package, as `npm install` would.
    pub(crate) fn install(&self, name: &str, artifacts: &[Artifact]) {
        self.lay(&format!("node_modules/{name}"), artifacts);
    }

    /// Lays a package into a folder.
    pub(super) fn lay(&self, folder: &str, artifacts: &[Artifact]) {
        for artifact in artifacts {
            let path = artifact.path.strip_prefix("generated/typescript/").unwrap();
            self.write(&format!("{folder}/{path}"), &artifact.bytes);
        }
    }

    /// Compiles a program under every strict setting.
    pub(crate) fn compile(&self, program: &str) {
        self.write("consumer.ts", program.as_bytes());
        self.write("package.json", br#"{"type":"module"}"#);
        self.configure(&["consumer.ts"]);
        self.tsc(&["--project", "."]);
    }

    /// Sets the compiler to be strict about these files.
    pub(super) fn configure(&self, files: &[&str]) {
        let standard_schema = tools().join("@standard-schema/spec/dist/index.d.ts");
        let configuration = serde_json::json!({
            "compilerOptions": {
                "declaration": true,
                "exactOptionalPropertyTypes": true,
                "isolatedDeclarations": true,
                "lib": ["es2022", "dom"],
                "module": "nodenext",
                "noEmit": true,
                "noPropertyAccessFromIndexSignature": true,
                "noUncheckedIndexedAccess": true,
                "paths": { "@standard-schema/spec": [standard_schema] },
                "skipLibCheck": false,
                "strict": true,
                "target": "es2022",
                "types": [],
                "verbatimModuleSyntax": true,
            },
            "include": files,
        });
        self.write("tsconfig.json", configuration.to_string().as_bytes());
    }

    /// Runs the compiler.
    pub(super) fn tsc(&self, arguments: &[&str]) {
        self.succeed(Command::new("node").arg(tools().join("typescript/bin/tsc")).args(arguments));
    }

    /// Runs the strict rules of typescript-eslint over a folder.
    pub(super) fn lint(&self, folder: &str) {
        let linter = tools().parent().unwrap().join("lint");
        assert!(
            linter.join("node_modules/eslint").exists(),
            "the linter is not installed: run `npm ci --prefix tests/node/lint`"
        );
        let configuration = linter.join("eslint.config.mjs");
        let mut eslint = Command::new("node");
        eslint.arg(linter.join("node_modules/eslint/bin/eslint.js")).arg("--config").arg(configuration);
        self.succeed(eslint.args(["--quiet", folder]));
    }

    /// Makes the tarball of a package and installs it into this directory, without a registry.
    pub(super) fn install_tarball(&self, folder: &str) {
        fs_err::create_dir_all(self.root.join("packed")).unwrap();
        let destination = ["--pack-destination", "packed", "--silent"];
        self.succeed(Command::new("npm").args(["pack", &format!("./{folder}")]).args(destination));
        let tarball = fs_err::read_dir(self.root.join("packed")).unwrap().next().unwrap().unwrap().path();
        let offline = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"];
        self.succeed(Command::new("npm").arg("install").arg(tarball).args(offline));
    }

    /// Bundles a program into `bundle.mjs`.
    pub(super) fn bundle(&self, program: &str) -> String {
        self.write("program.mjs", program.as_bytes());
        let options = r#"{ entryPoints: ["program.mjs"], bundle: true, format: "esm", outfile: "bundle.mjs" }"#;
        let build = format!("require(process.argv[1]).buildSync({options})");
        self.succeed(Command::new("node").args(["--eval", &build]).arg(tools().join("esbuild")));
        self.read("bundle.mjs")
    }

    /// Runs a program.
    pub(super) fn node(&self, program: &str) {
        self.succeed(Command::new("node").arg(program));
    }

    /// Runs a test program.
    pub(crate) fn run(&self, program: &str) {
        self.write("program.test.mjs", program.as_bytes());
        self.succeed(Command::new("node").args(["--test", "program.test.mjs"]));
    }

    /// Runs a test program that is installed already.
    pub(crate) fn test(&self, path: &str) {
        self.succeed(Command::new("node").args(["--test", path]));
    }

    /// Runs the linters of packages.
    pub(crate) fn lint_package(&self, name: &str) {
        let package = format!("node_modules/{name}");
        self.succeed(Command::new("node").arg(tools().join("publint/src/cli.js")).args([&package, "--strict"]));
        let linter = tools().join("@arethetypeswrong/cli/dist/index.js");
        self.succeed(Command::new("node").arg(linter).args(["--pack", &package, "--profile", "esm-only"]));
    }

    fn succeed(&self, command: &mut Command) {
        let output = command
            .current_dir(&self.root)
            .output()
            .unwrap_or_else(|error| panic!("node does not run ({error}): install Node 20 or later"));
        let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{command:?}\n{out}{err}");
    }

    /// A file that a program wrote.
    pub(crate) fn read(&self, path: &str) -> String {
        fs_err::read_to_string(self.root.join(path)).unwrap()
    }

    /// Adds a file.
    #[expect(clippy::disallowed_methods, reason = "a scratch directory of its own")]
    pub(crate) fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.root.join(path);
        fs_err::create_dir_all(path.parent().unwrap()).unwrap();
        fs_err::write(path, bytes).unwrap();
    }
}

/// The packages that `tests/node/package-lock.json` pins.
pub(crate) fn tools() -> PathBuf {
    let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/node/node_modules");
    assert!(
        tools.join("typescript").exists(),
        "the TypeScript tools are not installed: run `npm ci --prefix tests/node`"
    );
    tools
}
