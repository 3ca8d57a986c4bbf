package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

func write(root string, files map[string][]byte) error {
	for _, name := range slices.Sorted(maps.Keys(files)) {
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, files[name], 0o644); err != nil {
			return err
		}
	}
	return nil
}

// compare reports every file below root that is not as it should be, and every one that is not there.
func compare(root string, files map[string][]byte) error {
	var problems []error
	for _, name := range slices.Sorted(maps.Keys(files)) {
		text, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
		switch {
		case err != nil:
			problems = append(problems, err)
		case !bytes.Equal(text, files[name]):
			problems = append(problems, fmt.Errorf("%s is not what Go writes\n  file: %s  go:   %s", name, text, files[name]))
		}
	}
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		if _, known := files[filepath.ToSlash(name)]; !known {
			problems = append(problems, fmt.Errorf("%s has no case in this program: add one, or remove the file", name))
		}
		return nil
	})
	return errors.Join(append(problems, err)...)
}
