// Command relay reads messages with the generated package and writes them again.
//
// Each line of standard input is an event's name, a tab and a message; each line of standard output is "ok", a tab and
// the message written again, or "error", a tab and the reader's error.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"wireproof.example/pubsub"
)

var relays = map[string]func([]byte) ([]byte, error){
	"chat_config_event":          relay[pubsub.ChatConfigEvent],
	"chat_event":                 relay[pubsub.ChatEvent],
	"chat_stream_notify_message": relay[pubsub.ChatStreamNotifyMessage],
	"inbox_notification_event":   relay[pubsub.InboxNotificationEvent],
}

func relay[E any](message []byte) ([]byte, error) {
	var event E
	if err := json.Unmarshal(message, &event); err != nil {
		return nil, err
	}
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(event)
	return bytes.TrimSuffix(text.Bytes(), []byte("\n")), err
}

func main() {
	input := bufio.NewReader(os.Stdin)
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	for {
		line, err := input.ReadBytes('\n')
		if err == io.EOF {
			return
		}
		name, message, _ := bytes.Cut(bytes.TrimSuffix(line, []byte("\n")), []byte("\t"))
		written, err := relays[string(name)](message)
		if err != nil {
			fmt.Fprintf(output, "error\t%s\n", bytes.ReplaceAll([]byte(err.Error()), []byte("\n"), []byte(" ")))
			continue
		}
		fmt.Fprintf(output, "ok\t%s\n", written)
	}
}
