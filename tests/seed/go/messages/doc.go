// Package messages holds the messages that Go services of version 2.32.0 publish, as plain structs for encoding/json.
//
// Types, order and tags decide every byte that is written: what has no omitempty is always there, a nil slice or map as
// null; omitempty drops false, 0, "", nil and what is empty, yet never a struct.
package messages
