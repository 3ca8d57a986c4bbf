// Command seed writes example messages as a Go service of version 2.32.0 publishes them.
//
//	go run . [-check] DIRECTORY
//
// Every example is DIRECTORY/<event>/<case>.json: the bytes that encoding/json made of a struct of package messages, and
// one line feed, which is not part of the message. With -check nothing is written: the command fails when a file differs
// from what it would write, is missing, or has no case here.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	check := flag.Bool("check", false, "compare the files instead of writing them")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: go run . [-check] DIRECTORY")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	files, err := render(examples())
	if err == nil && *check {
		err = compare(flag.Arg(0), files)
	} else if err == nil {
		err = write(flag.Arg(0), files)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
