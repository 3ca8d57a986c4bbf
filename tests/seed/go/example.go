package main

import (
	"encoding/json"
	"fmt"
	"path"
	"slices"

	"github.com/google/uuid"
)

// An example is a message that a publisher writes.
type example struct {
	event   string
	name    string
	message any
}

func examples() []example {
	return slices.Concat(
		chatConfigEvents(),
		chatEvents(),
		chatStreamNotifyMessages(),
		inboxNotificationEvents(),
	)
}

// render gives the text of every file by its slash-separated path.
func render(examples []example) (map[string][]byte, error) {
	files := make(map[string][]byte, len(examples))
	for _, e := range examples {
		file := path.Join(e.event, e.name+".json")
		if _, taken := files[file]; taken {
			return nil, fmt.Errorf("%s: two cases have this name: rename one", file)
		}
		text, err := json.Marshal(e.message)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		files[file] = append(text, '\n')
	}
	return files, nil
}

// to gives a pointer to a value that has no name.
func to[T any](value T) *T { return &value }

// id gives the same UUID for the same name, and another one for any other name.
func id(name string) uuid.UUID {
	return uuid.NewSHA1(uuid.NameSpaceURL, []byte("https://wireproof.example/"+name))
}

// nullable gives an optional UUID that is set.
func nullable(id uuid.UUID) uuid.NullUUID { return uuid.NullUUID{UUID: id, Valid: true} }
