// The strict rules of typescript-eslint, with types where there are types: on the typings and on programs.

import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import { configs } from "typescript-eslint";

export default defineConfig(
  // Generated files say that they are not to be linted.
  { linterOptions: { noInlineConfig: true } },
  {
    files: ["**/*.js"],
    extends: [js.configs.recommended, configs.strict, configs.stylistic],
    languageOptions: { globals: { TextDecoder: "readonly" } },
  },
  { files: ["**/*.test.js"], languageOptions: { globals: { Buffer: "readonly", URL: "readonly" } } },
  {
    files: ["**/*.ts"],
    extends: [configs.strictTypeChecked, configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    rules: {
      // A `Record` cannot hold itself, and types may.
      "@typescript-eslint/consistent-indexed-object-style": "off",
      // A type that programs should leave alone is still a part of others.
      "@typescript-eslint/no-deprecated": "off",
    },
  },
);
