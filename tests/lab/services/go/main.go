// A service of one release: it listens on the channels of that release, reports what it makes of each message, and
// publishes what it is told to.
//
// Arguments: the release, the PostgreSQL connection, the NATS address. Standard input has a line per round of
// publishing: the path of a file of documents. Standard output has a JSON object per line; the other services write the
// same.
package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"
	"slices"
	"sync"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/nats-io/nats.go"
)

// An event of the release; relay reads a message, and writes it again.
type event struct {
	name     string
	channels []string
	relay    func(message []byte) (string, error)
}

// handled makes an event of the handler function that is generated for it.
func handled[T any](
	name string,
	handle func(cb func(context.Context, T, error)) func(context.Context, []byte, error),
	channels ...string,
) event {
	relay := func(message []byte) (again string, err error) {
		handle(func(_ context.Context, payload T, problem error) {
			if err = problem; err != nil {
				return
			}
			text, problem := json.Marshal(payload)
			again, err = string(text), problem
		})(context.Background(), message, nil)
		return again, err
	}
	return event{name, channels, relay}
}

type object = map[string]any

func main() {
	if len(os.Args) != 4 {
		log.Fatal("usage: RELEASE POSTGRES NATS")
	}
	if err := serve(releases[os.Args[1]], os.Args[2], os.Args[3]); err != nil {
		log.Fatal(err)
	}
}

func serve(events []event, postgres, address string) error {
	ctx := context.Background()
	listener, err := pgx.Connect(ctx, postgres)
	if err != nil {
		return err
	}
	database, err := pgx.Connect(ctx, postgres)
	if err != nil {
		return err
	}
	server, err := nats.Connect(address)
	if err != nil {
		return err
	}
	listens := object{}
	for _, event := range events {
		listens[event.name] = event.channels
		for _, channel := range event.channels {
			if _, err := listener.Exec(ctx, "LISTEN "+pgx.Identifier{channel}.Sanitize()); err != nil {
				return err
			}
			hear := func(message *nats.Msg) { hear(events, "nats", message.Subject, message.Data) }
			if _, err := server.Subscribe(channel, hear); err != nil {
				return err
			}
		}
	}
	if err := server.Flush(); err != nil {
		return err
	}
	say(object{"listens": listens})
	go func() {
		for {
			message, err := listener.WaitForNotification(ctx)
			if err != nil {
				log.Fatal(err)
			}
			hear(events, "postgres", message.Channel, []byte(message.Payload))
		}
	}()
	commands := bufio.NewScanner(os.Stdin)
	for commands.Scan() {
		if err := publish(events, commands.Text(), database, server); err != nil {
			return err
		}
	}
	return commands.Err()
}

// hear reports what the event of a channel makes of a message.
func hear(events []event, broker, channel string, message []byte) {
	for _, event := range events {
		if !slices.Contains(event.channels, channel) {
			continue
		}
		heard := object{"broker": broker, "channel": channel, "event": event.name, "id": id(message)}
		if again, err := event.relay(message); err != nil {
			heard["error"] = err.Error()
		} else if again != string(message) {
			heard["again"] = again
		}
		say(object{"heard": heard})
	}
}

// publish publishes what this release makes of the documents of a file, each text once.
func publish(events []event, path string, database *pgx.Conn, server *nats.Conn) error {
	documents, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	known := map[[2]string]bool{}
	for line := range bytes.Lines(documents) {
		var pair [2]string
		if err := json.Unmarshal(line, &pair); err != nil {
			return err
		}
		name, document := pair[0], pair[1]
		at := slices.IndexFunc(events, func(event event) bool { return event.name == name })
		if at < 0 {
			return fmt.Errorf("there is no event %s", name)
		}
		text, err := events[at].relay([]byte(document))
		if err != nil {
			say(object{"unwritten": object{"event": name, "document": document, "error": err.Error()}})
			continue
		}
		if key := [2]string{name, text}; known[key] {
			continue
		} else {
			known[key] = true
		}
		refused := object{}
		for _, channel := range events[at].channels {
			_, err := database.Exec(context.Background(), "SELECT pg_notify($1, $2)", channel, text)
			var problem *pgconn.PgError
			if errors.As(err, &problem) {
				refused[channel] = problem.Message
			} else if err != nil {
				return err
			}
			if err := server.Publish(channel, []byte(text)); err != nil {
				return err
			}
		}
		say(object{"published": object{"event": name, "id": id([]byte(text)), "text": text, "refused": refused}})
	}
	if err := server.Flush(); err != nil {
		return err
	}
	say(object{"done": nil})
	return nil
}

func id(message []byte) string {
	sum := sha256.Sum256(message)
	return hex.EncodeToString(sum[:8])
}

var output sync.Mutex

func say(line object) {
	output.Lock()
	defer output.Unlock()
	encoder := json.NewEncoder(os.Stdout)
	if err := encoder.Encode(line); err != nil {
		log.Fatal(err)
	}
}
