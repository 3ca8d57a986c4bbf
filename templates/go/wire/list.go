{%- if parts.raw %}
// decodeRaw reads any value.
func decodeRaw(v *json.RawMessage, r *reader) {
{%- if parts.flattened %}
	r.shared = false
{%- endif %}
	*v = r.raw((*reader).value)
}

// encodeRaw writes nil as null.
func encodeRaw(v *json.RawMessage, w *writer) {
	w.raw(*v)
}
{% endif %}
{%- if parts.raw_text %}
// raw writes JSON text, nil as null.
func (w *writer) raw(text []byte) {
	r := reader{data: text}
	if text != nil {
		r.skip()
		r.peek()
	}
	switch {
	case text == nil:
		w.null()
	case r.problem != "" || r.pos < len(text) || !utf8.Valid(text):
		w.fail("raw text that is no JSON")
	case !w.joined:
		w.text = append(w.text, text...)
	case bytes.TrimLeft(text, " \t\n\r")[0] != '{':
		w.fail("a value beside a tag that is no object")
	default:
		w.joined = false
		for in := (&reader{data: text}).object(); in.next(); {
			in.r.skip()
			w.unknown(string(text[in.from:in.r.pos]))
		}
		w.close()
	}
}
{% endif %}
{%- if parts.list %}
func decodeList[T any](v *[]T, r *reader, item func(*T, *reader)) {
	items := []T{}
	for in := r.array(); in.next(); {
		if cap(items) == 0 {
			items = make([]T, 0, 4)
		}
		var next T
		items = append(items, next)
		item(&items[len(items)-1], r)
	}
	*v = items
}

// encodeList writes nil as [].
func encodeList[T any](v *[]T, w *writer, item func(*T, *writer)) {
	w.text = append(w.text, '[')
	for i := range *v {
		if i > 0 {
			w.text = append(w.text, ',')
		}
		item(&(*v)[i], w)
	}
	w.text = append(w.text, ']')
}
{% endif %}
{%- if parts.list_within %}
// decodeListWithin reads least to most items.
func decodeListWithin[T any](v *[]T, r *reader, least, most int, item func(*T, *reader)) {
	start := r.start()
	decodeList(v, r, item)
	if length := len(*v); length < least || length > most {
		r.fail(start, strconv.Itoa(length)+" items, outside "+strconv.Itoa(least)+" to "+strconv.Itoa(most))
	}
}
{% endif %}
{%- if parts.fixed %}
// decodeFixed reads exactly as many items as v has.
func decodeFixed[T any](v []T, r *reader, item func(*T, *reader)) {
	in := r.array()
	for i := range v {
		if !in.next() {
			r.fail(in.start, strconv.Itoa(i)+" items instead of "+strconv.Itoa(len(v)))
			return
		}
		item(&v[i], r)
	}
	if in.next() {
		r.fail(in.start, "more than "+strconv.Itoa(len(v))+" items")
	}
}

func encodeFixed[T any](v []T, w *writer, item func(*T, *writer)) {
	w.text = append(w.text, '[')
	for i := range v {
		if i > 0 {
			w.text = append(w.text, ',')
		}
		item(&v[i], w)
	}
	w.text = append(w.text, ']')
}
{% endif %}
{%- if parts.bytes %}
// Bytes are octets, written as an array of numbers.
type Bytes []byte

// UnmarshalJSON implements json.Unmarshaler: an array of numbers.
func (v *Bytes) UnmarshalJSON(data []byte) error {
	return unmarshal(data, v, "bytes", (*Bytes).decode)
}

// MarshalJSON implements json.Marshaler: an array of numbers.
func (v Bytes) MarshalJSON() ([]byte, error) {
	w := newWriter()
	v.encode(w)
	return w.finish()
}

func (v *Bytes) decode(r *reader) {
	decodeList((*[]byte)(v), r, decodeUint8)
}

func (v *Bytes) encode(w *writer) {
	encodeList((*[]byte)(v), w, encodeUnsigned)
}
{% endif %}
{%- if parts.tuple %}
// item goes to the next item of a tuple of length items.
func (in *array) item(length int) {
	if !in.next() {
		in.r.fail(in.start, strconv.Itoa(in.index)+" items instead of "+strconv.Itoa(length))
	}
}

// end closes a tuple of length items.
func (in *array) end(length int) {
	if in.next() {
		in.r.fail(in.start, "more than "+strconv.Itoa(length)+" items")
	}
}
{% endif %}
{%- if parts.map %}
func decodeMap[K comparable, V any](v *map[K]V, r *reader, key func(*K, *reader), value func(*V, *reader)) {
	// One variable for all keys and one for all values: each would go to the heap.
	var name, noName K
	var entry, noEntry V
	entries := map[K]V{}
	for in := r.object(); in.next(); {
		name, entry = noName, noEntry
		after := r.pos
		r.pos = in.from
		if key(&name, r); r.problem != "" {
			r.at = after
		} else {
			r.pos = after
			value(&entry, r)
			entries[name] = entry
		}
		if r.problem != "" {
			r.keys = append(r.keys, in.from)
		}
	}
	*v = entries
}

// encodeMap writes the entries in the order of their names, nil as {}.
func encodeMap[K comparable, V any](v *map[K]V, w *writer, key func(*K, *writer), value func(*V, *writer)) {
	type entry struct {
		name  string
		value V
	}
	w.open()
	// The names are spelled where they will stand, and sorted before they do.
	start := len(w.text)
	entries := make([]entry, 0, len(*v))
	var name K
	for name = range *v {
		key(&name, w)
		entries = append(entries, entry{name: string(append(w.text[start:], ':')), value: (*v)[name]})
		w.text = w.text[:start]
	}
	slices.SortFunc(entries, func(a, b entry) int { return strings.Compare(a.name, b.name) })
	for i := range entries {
		w.name(entries[i].name)
		value(&entries[i].value, w)
	}
	w.close()
}
{% endif %}
{%- if parts.quoted %}
// decodeQuoted reads a map key that is no text: a number or a boolean between quotes.
func decodeQuoted[T any](v *T, r *reader, inner func(*T, *reader)) {
	start := r.pos
	r.pos++
	if c := r.peek(); r.pos != start+1 || c == '"' {
		r.fail(start, "a member name of another type")
		return
	}
	inner(v, r)
	if r.problem == "" && r.data[r.pos] != '"' {
		r.fail(start, "a member name of another type")
	}
	r.pos = min(r.pos+1, len(r.data))
}

func encodeQuoted[T any](v *T, w *writer, inner func(*T, *writer)) {
	w.text = append(w.text, '"')
	inner(v, w)
	w.text = append(w.text, '"')
}
{% endif %}
{%- if parts.rest %}
// decodeRest reads the current member into the map of those that no field takes.
func decodeRest[V any](v *map[string]V, in *object, value func(*V, *reader)) {
	if *v == nil {
		*v = map[string]V{}
	}
	name := string(in.name)
	var entry V
	value(&entry, in.r)
	(*v)[name] = entry
}

// encodeRest writes the members that no field takes, in the order of their names.
func encodeRest[V any](v *map[string]V, w *writer, value func(*V, *writer)) {
	for _, name := range slices.Sorted(maps.Keys(*v)) {
		if w.text[len(w.text)-1] != '{' {
			w.text = append(w.text, ',')
		}
		w.quote(name)
		w.text = append(w.text, ':')
		entry := (*v)[name]
		value(&entry, w)
	}
}
{% endif %}
