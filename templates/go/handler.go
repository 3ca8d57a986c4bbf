// {{ name }} wraps a callback for [{{ payload }}] messages into one for their bytes. The callback gets the zero value and
// an error when the subscription failed or the message does not read.
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
