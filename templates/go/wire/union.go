{%- if parts.tag %}
// tag looks ahead for the member that names the variant of the object that stands next.
func (r *reader) tag(name string) []byte {
	ahead := *r
	for in := ahead.object(); in.next(); {
		if string(in.name) == name {
			tag := ahead.text()
			r.adopt(&ahead)
			return tag
		}
		ahead.skip()
	}
	if ahead.problem == "" {
		r.peek()
		ahead.fail(r.pos, "missing member "+strconv.Quote(name))
	}
	r.adopt(&ahead)
	return nil
}

// adopt takes over the problem of a reader that looked ahead.
func (r *reader) adopt(ahead *reader) {
	if ahead.problem != "" {
		r.fail(ahead.at, ahead.problem)
	}
}

// tagged reads the variant of type T beside its tag.
func tagged[T any](r *reader, tag string, decode func(*T, *reader)) T {
	strict := r.strict
	r.strict = true
	r.hidden[0], r.hidden[1] = tag, r.hidden[0]
	var v T
	decode(&v, r)
	r.strict = strict
	return v
}

// tag starts the object of a variant, which the variant's payload continues.
func (w *writer) tag(name, tag string) {
	w.label(name, tag)
	w.joined = true
}
{% endif %}
{%- if parts.tag || parts.adjacent %}
// label starts the object of a variant with the variant's name.
func (w *writer) label(name, tag string) {
	w.open()
	w.name(name)
	w.text = append(w.text, tag...)
}
{% endif %}
{%- if parts.external %}
// external is a variant that the only member of an object names, or a string where it carries nothing.
type external struct {
	object
	tag  []byte
	bare bool
}

// external reads up to the payload of the variant that stands next.
func (r *reader) external() external {
	if r.peek() == '"' && r.hidden[0] == "" {
		start := r.pos
		return external{object: object{r: r, start: start}, tag: r.text(), bare: true}
	}
	in := external{object: r.object()}
	if !in.next() {
		r.fail(in.start, "expected a member that names the variant")
	}
	in.tag = in.name
	return in
}

// named reads the payload of a variant of type T.
func named[T any](in *external, decode func(*T, *reader)) T {
	var v T
	if in.bare {
		in.r.fail(in.start, "variant "+strconv.Quote(string(in.tag))+" without its payload")
	}
	decode(&v, in.r)
	in.end()
	return v
}

// unit checks that the variant carries nothing.
func (in *external) unit() {
	if !in.bare {
		in.r.literal("null", "null")
	}
	in.end()
}

// unknown reads a variant that is not known, and returns its text.
func (in *external) unknown(before *reader) []byte {
	if !in.bare {
		in.r.skip()
	}
	in.end()
	return in.r.unread(before)
}

// end closes the variant.
func (in *external) end() {
	if !in.bare && in.next() {
		in.r.fail(in.start, "more than one member names a variant")
	}
}

// unit writes a variant that carries nothing.
func (w *writer) unit(tag string) {
	if !w.joined {
		w.text = append(w.text, tag...)
		return
	}
	w.open()
	w.name(tag)
	w.text = append(w.text, "null"...)
	w.close()
}
{% endif %}
{%- if parts.adjacent %}
// adjacent is a variant that one member names and another carries.
type adjacent struct {
	r       *reader
	tag     string
	start   int
	content int
	end     int
}

// adjacent reads past the variant that stands next. What else is in the object goes to unknown, and is a problem where
// that is nil.
func (r *reader) adjacent(tag, content string, unknown **unknownMembers) adjacent {
	v := adjacent{r: r, content: -1}
	var seen uint64
	in := r.object()
	v.start = in.start
	for in.next() {
		switch string(in.name) {
		case tag:
			in.once(&seen, 1)
			v.tag = string(r.text())
		case content:
			in.once(&seen, 2)
			r.peek()
			v.content = r.pos
			r.skip()
		default:
			if unknown == nil {
				in.reject()
				break
			}
			in.keep(unknown)
		}
	}
	in.require(seen, 1, 1, []string{tag})
	v.end = r.pos
	return v
}

// enclosed reads the content of a variant of type T, which may be absent where it may be null.
func enclosed[T any](in *adjacent, content string, optional bool, decode func(*T, *reader)) T {
	var v T
	if in.content < 0 && !optional {
		in.r.fail(in.start, "missing member "+strconv.Quote(content))
	}
	in.inside(func() { decode(&v, in.r) })
	return v
}

// unit checks that the variant carries nothing.
func (in *adjacent) unit() {
	in.inside(func() { in.r.literal("null", "null") })
}

// inside reads the content, if there is any, and goes back to the end of the variant.
func (in *adjacent) inside(read func()) {
	if in.r.problem != "" || in.content < 0 {
		return
	}
	in.r.pos = in.content
	in.r.depth++
	read()
	if in.r.problem == "" {
		in.r.pos = in.end
		in.r.depth--
	}
}

// reopen adds members to the object that was closed last.
func (w *writer) reopen(unknown *unknownMembers) {
	if unknown == nil || w.err != nil {
		return
	}
	w.text = w.text[:len(w.text)-1]
	w.unknown(unknown)
	w.close()
}
{% endif %}
{%- if parts.external || parts.adjacent %}
// unread returns the text of what was read since before.
func (r *reader) unread(before *reader) []byte {
	if r.problem != "" {
		return nil
	}
	*r = *before
	return r.raw((*reader).skip)
}
{% endif %}
{%- if parts.attempt %}
// attempt reads a variant of type T; where it does not read, the reader is where it was.
func attempt[V, T any](value *V, r *reader, closed bool, decode func(*T, *reader)) bool {
	before := *r
	r.closed, r.strict = closed, true
	var variant T
	decode(&variant, r)
	read, ok := any(variant).(V)
	if r.problem != "" || !ok {
		*r = before
		return false
	}
	r.closed, r.strict = before.closed, before.strict
	*value = read
	return true
}
{% endif %}
{%- if parts.unlisted %}
// unlisted notes an unknown value or variant where only the known ones count.
func (r *reader) unlisted(start int, what string) {
	if r.closed {
		r.fail(start, "unknown "+what)
	}
}
{% endif %}
{%- if parts.variant %}
// variant takes the variant of type T out of a union.
func variant[T any](v *T, value any, root string) error {
	found, ok := value.(T)
	if !ok {
		return &DecodeError{Path: root, Problem: fmt.Sprintf("another variant: %T", value)}
	}
	*v = found
	return nil
}
{% endif %}
{%- if parts.enumeration %}
// choice reads a value out of a list, as a string or as the name of the only member.
func (r *reader) choice() (text []byte, start int) {
	start = r.start()
	if r.peek() == '"' {
		return r.text(), start
	}
	if r.peek() != '{' {
		r.mismatch("string")
		return nil, start
	}
	in := r.object()
	if in.next() {
		text = in.name
		r.literal("null", "null")
	}
	if text == nil || in.next() {
		r.fail(start, "expected one member that names the value")
	}
	return text, start
}
{% endif %}
