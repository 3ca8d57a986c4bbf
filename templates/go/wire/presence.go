{%- if parts.pointer %}
// decodePointer reads a value or null.
func decodePointer[T any](v **T, r *reader, inner func(*T, *reader)) {
	if r.null() {
		*v = nil
		return
	}
	if r.problem != "" {
		// Nothing is left to read, and a T may hold another one.
		return
	}
	*v = new(T)
	inner(*v, r)
}
{% endif %}
{%- if parts.pointer_written %}
// encodePointer writes nil as null.
func encodePointer[T any](v **T, w *writer, inner func(*T, *writer)) {
	if *v == nil {
		w.null()
		return
	}
	inner(*v, w)
}
{% endif %}
{%- if parts.present %}
// decodePresent reads a value, which is not null, of a member that may be absent.
func decodePresent[T any](v **T, r *reader, inner func(*T, *reader)) {
	*v = new(T)
	inner(*v, r)
}
{% endif %}
{%- if parts.optional %}
// Optional is a member that may be absent, null or a value.
type Optional[T any] struct {
	// Present says that the member is there.
	Present bool
	// Value is nil for null.
	Value *T
}

// UnmarshalJSON implements json.Unmarshaler, for a member that is there.
func (o *Optional[T]) UnmarshalJSON(data []byte) error {
	*o = Optional[T]{Present: true}
	return json.Unmarshal(data, &o.Value)
}

// MarshalJSON implements json.Marshaler; tag the member with omitzero.
func (o Optional[T]) MarshalJSON() ([]byte, error) {
	return json.Marshal(o.Value)
}

// IsZero says that the member is absent.
func (o Optional[T]) IsZero() bool {
	return !o.Present
}

func decodeOptional[T any](v *Optional[T], r *reader, inner func(*T, *reader)) {
	v.Present = true
	if !r.null() {
		v.Value = new(T)
		inner(v.Value, r)
	}
}

func encodeOptional[T any](v *Optional[T], w *writer, inner func(*T, *writer)) {
	if v.Value == nil {
		w.null()
		return
	}
	inner(v.Value, w)
}
{% endif %}
{%- if parts.default_text %}
// decodeDefault reads the text that stands for an absent member.
func decodeDefault[T any](v *T, r *reader, text string, inner func(*T, *reader)) {
	d := reader{data: []byte(text)}
	inner(v, &d)
	if d.problem != "" {
		r.fail(r.pos, "the default of an absent member: "+d.problem)
	}
}
{% endif %}
{%- if parts.omitted %}
// omit takes back what was written since before, if it is this member: readers fill in its value.
func (w *writer) omit(before int, member string) {
	if written := bytes.TrimPrefix(w.text[before:], []byte{','}); string(written) == member {
		w.text = w.text[:before]
	}
}
{% endif %}
