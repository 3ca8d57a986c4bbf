package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"wireproof.example/pubsub"
)

// A codec reads a message of one event and writes it again.
type codec func(message []byte) ([]byte, error)

var codecs = map[string]codec{
	"chat_config_event":          again[pubsub.ChatConfigEvent],
	"chat_event":                 again[pubsub.ChatEvent],
	"chat_stream_notify_message": again[pubsub.ChatStreamNotifyMessage],
	"inbox_notification_event":   again[pubsub.InboxNotificationEvent],
}

func again[T any](message []byte) ([]byte, error) {
	var payload T
	if err := json.Unmarshal(message, &payload); err != nil {
		return nil, err
	}
	return json.Marshal(payload)
}

// eachExample gives every message below root to visit, with its event and its name.
func eachExample(root string, visit func(event, name string, message []byte) error) error {
	files, err := filepath.Glob(filepath.Join(root, "*", "*.json"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("%s holds no examples", root)
	}
	var problems []error
	for _, file := range files {
		event := filepath.Base(filepath.Dir(file))
		message, err := readMessage(file)
		if err == nil {
			err = visit(event, event+"/"+filepath.Base(file), message)
		}
		problems = append(problems, err)
	}
	return errors.Join(problems...)
}

// readMessage leaves out the line feed that ends the file.
func readMessage(file string) ([]byte, error) {
	text, err := os.ReadFile(file)
	return bytes.TrimSuffix(text, []byte("\n")), err
}

// decode gives the value of a JSON text, numbers as they are written.
func decode(text []byte) (any, error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("text after the value")
	}
	return value, nil
}
