{%- if parts.tag %}
// tag looks ahead for the member that names the variant of the object that stands next.
func (r *reader) tag(name string) []byte {
{%- if parts.flattened %}
	r.tags = [2]string{name}
{%- endif %}
	ahead := *r
	if ahead.peek() == '[' {
		in := ahead.record([]string{name})
		if in.next() {
			tag := ahead.text()
			r.adopt(&ahead)
			return tag
		}
		ahead.fail(in.start, "missing member "+strconv.Quote(name))
		r.adopt(&ahead)
		return nil
	}
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

// whole reads the object that stands next as it is: all of it, as serde does before it knows the variant. The tag called
// name must be there once.
func (r *reader) whole(name string) []byte {
	met, ahead := false, *r
	for in := ahead.object(); in.next(); ahead.value() {
		if string(in.name) == name {
			if met {
				in.duplicate()
			}
			met = true
		}
	}
	r.adopt(&ahead)
	return r.raw((*reader).skip)
}

// hide hides the tag called name, which is read already, from the variant that stands beside it.
func (r *reader) hide(name string) {
	r.hidden[0], r.hidden[1] = name, r.hidden[0]
}

// tag starts the object of a variant, which the variant's payload continues.
func (w *writer) tag(member string) {
	w.label(member)
	w.joined = true
}
{% endif %}
{%- if parts.tag || parts.adjacent %}
// label starts the object of a variant with the member that names it.
func (w *writer) label(member string) {
	w.open()
	w.name(member)
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

// payload checks that the variant carries something.
func (in *external) payload() {
	if in.bare {
		in.r.fail(in.start, "variant "+strconv.Quote(string(in.tag))+" without its payload")
	}
}
{%- if parts.external_unit %}

// unit checks that the variant carries nothing.
func (in *external) unit() {
	if !in.bare {
		in.r.literal("null", "null")
	}
	in.end()
}
{%- endif %}

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
{% endif %}
{%- if parts.unit %}
// unit writes a variant that carries nothing.
func (w *writer) unit(tag string) {
	if !w.joined {
		w.text = append(w.text, tag...)
		return
	}
	w.open()
	w.name(tag + ":")
	w.null()
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
	// unknown are the other members.
	unknown string
}

// adjacent reads past the variant that stands next. What else is in the object is a problem where the union is closed.
func (r *reader) adjacent(tag, content string, closed bool) adjacent {
{%- if parts.flattened %}
	r.tags = [2]string{tag, content}
{%- endif %}
	v := adjacent{r: r, content: -1}
	var seen uint64
	in := r.record([]string{tag, content})
	v.start = in.start
	for in.next() {
		switch string(in.name) {
		case tag:
			in.once(&seen, 1)
			if in.items {
				v.tag = string(r.text())
				break
			}
			name, _, _ := r.choice()
			v.tag = string(name)
		case content:
			in.once(&seen, 2)
			r.peek()
			v.content = r.pos
			if seen&1 == 0 {
				// What stands before its tag is read whole.
				r.value()
				break
			}
			r.skip()
		default:
			if closed {
				in.reject()
				break
			}
			in.keep()
		}
	}
	v.unknown = in.unknown()
	in.require(seen, 1, 3, []string{tag, content})
	v.end = r.pos
	return v
}

// require checks that there is content, called name.
func (in *adjacent) require(name string) {
	if in.content < 0 {
		in.r.fail(in.start, "missing member "+strconv.Quote(name))
	}
}

// enter goes back to the content, and says whether there is any.
func (in *adjacent) enter() bool {
	if in.r.problem != "" || in.content < 0 {
		return false
	}
	in.r.pos = in.content
	in.r.depth++
	return true
}

// leave goes from the content to the end of the variant.
func (in *adjacent) leave() {
	if in.r.problem == "" {
		in.r.pos = in.end
		in.r.depth--
	}
}
{%- if parts.adjacent_unit %}

// unit checks that the variant carries nothing.
func (in *adjacent) unit() {
	if in.enter() {
		in.r.literal("null", "null")
		in.leave()
	}
}
{%- endif %}

// reopen adds members to the object that was closed last.
func (w *writer) reopen(unknown string) {
	if unknown == "" || w.err != nil {
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
{%- if parts.flattened %}
	tags := r.tags
	*r = *before
	r.tags = tags
{%- else %}
	*r = *before
{%- endif %}
	return r.raw((*reader).skip)
}
{% endif %}
{%- if parts.attempt %}
// attempt reads a variant of type T; where it does not read, the reader is where it was.
func attempt[V, T any](value *V, r *reader, closed bool, decode func(*T, *reader)) bool {
	if r.problem != "" {
		// Nothing is left to read, and a T may hold another union.
		return false
	}
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
{%- if parts.enumeration || parts.adjacent %}
// choice reads a value out of a list, as a string or as the name of the only member.
func (r *reader) choice() (text []byte, start int, wrapped bool) {
	start = r.start()
	if r.peek() == '"' {
		return r.text(), start, false
	}
	if r.peek() != '{' {
		r.mismatch("string")
		return nil, start, false
	}
	in := r.object()
	if in.next() {
		text = in.name
		r.literal("null", "null")
	}
	if text == nil || in.next() {
		r.fail(start, "expected one member that names the value")
	}
	return text, start, true
}
{% endif %}
{%- if parts.enumeration %}
// refuse notes that the name of an only member is none of the values.
func (r *reader) refuse(start int, text []byte) {
	r.fail(start, "unknown value "+strconv.Quote(string(text)))
}
{% endif %}
