// {{ name }} turns cb into a callback for the bytes of messages.
//
// When the subscription failed or a message does not read, cb gets the zero value and an error.
func {{ name }}(cb func(ctx context.Context, payload {{ payload }}, err error)) func(ctx context.Context, message []byte, err error) {
	return func(ctx context.Context, message []byte, err error) {
		var payload {{ payload }}
		if err != nil {
			cb(ctx, payload, fmt.Errorf({{ failed }}, err))
			return
		}
		if err := {{ decode }}; err != nil {
			cb(ctx, payload, fmt.Errorf({{ undecoded }}, err))
			return
		}
		cb(ctx, payload, nil)
	}
}
