package main

import (
	"bytes"
	"fmt"
	"reflect"
)

// checkRoundTrips demands the bytes of every example back.
//
// There is one declared exception. A part of a message is a union, and keeps the members of the other parts, which the
// seed's flat struct writes too, behind its own: their order changes, their values do not.
func checkRoundTrips(root string) error {
	return eachExample(root, func(event, name string, message []byte) error {
		codec, known := codecs[event]
		if !known {
			return fmt.Errorf("%s: the program knows no event %s", name, event)
		}
		written, err := codec(message)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if bytes.Contains(message, []byte(`"last_injected_context"`)) {
			return checkSameValue(name, written, message)
		}
		if !bytes.Equal(written, message) {
			return fmt.Errorf("%s: written as other bytes\n  got:  %s\n  want: %s", name, written, message)
		}
		return nil
	})
}

func checkSameValue(name string, got, want []byte) error {
	gotValue, err := decode(got)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	wantValue, err := decode(want)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if !reflect.DeepEqual(gotValue, wantValue) {
		return fmt.Errorf("%s: written as another value\n  got:  %s\n  want: %s", name, got, want)
	}
	return nil
}
