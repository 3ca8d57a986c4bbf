// Command seedprogram is written against the Go package that the generated one replaces.
//
//	go run . EXAMPLES
//
// It compiles only when every name of that package is there, with its type (index.go). It then runs the generated package
// on the example messages in the directory EXAMPLES, and fails with a line for every deviation.
package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run . EXAMPLES")
		os.Exit(2)
	}
	if err := check(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func check(examples string) error {
	return errors.Join(
		checkConstants(),
		checkChannels(),
		checkHandlers(),
		checkZeroValues(examples),
		checkFullValues(examples),
		checkRoundTrips(examples),
		checkParts(examples),
		checkUnknown(examples),
	)
}
