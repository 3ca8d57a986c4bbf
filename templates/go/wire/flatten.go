{%- if parts.keep_read %}
// keepRead is keep for a record with flattened fields, for which everything is read.
func (in *object) keepRead() {
	strict := in.r.strict
	in.r.strict = true
	in.keep()
	in.r.strict = strict
}
{% endif %}
{%- if parts.flattened %}
// hold reads the current member and adds it to those that flattened fields read.
func (in *object) hold() {
	r := in.r
	strict := r.strict
	r.strict = true
	r.skip()
	r.strict = strict
	r.kept = append(append(r.kept, ','), r.data[in.from:r.pos]...)
}

// others are the members that a record does not know, for its flattened fields to read, one field after the other.
type others struct {
	in      *object
	members []member
}

// member is one that a record does not know.
type member struct {
	name string
	// text is the name, a colon and the value.
	text []byte
	// taken says that no later field sees the member, used that a field knows it.
	taken, used bool
}

// others returns the members that were kept.
func (in *object) others() *others {
	all := &others{in: in}
	r := reader{data: []byte("{" + in.unknown() + "}")}
	for members := r.object(); members.next(); {
		name := string(members.name)
		r.skip()
		all.members = append(all.members, member{name: name, text: r.data[members.from:r.pos]})
	}
	return all
}

// part is what a flattened field reads.
type part struct {
	others *others
	shown  []*member
	r      reader
}

// show returns the members that are not taken and that which picks.
func (o *others) show(which func(*member) bool) *part {
	p := &part{others: o}
	text := []byte{'{'}
	for i := range o.members {
		if m := &o.members[i]; !m.taken && which(m) {
			if len(p.shown) > 0 {
				text = append(text, ',')
			}
			p.shown = append(p.shown, m)
			text = append(text, m.text...)
		}
	}
	p.r = reader{data: append(text, '}'), depth: o.in.r.depth, closed: o.in.r.closed, strict: true}
	return p
}
{%- if parts.flattened_look %}

// look shows all members that are not taken, and takes none.
func (o *others) look() *part {
	p := o.show(func(*member) bool { return true })
	p.r.shared = true
	return p
}
{%- endif %}
{%- if parts.flattened_take %}

// take takes the members of these names.
func (o *others) take(names ...string) *part {
	return o.show(func(m *member) bool {
		m.taken = slices.Contains(names, m.name)
		return m.taken
	})
}
{%- endif %}
{%- if parts.flattened_first %}

// first takes the first member that has one of these names.
func (o *others) first(names ...string) *part {
	found := false
	p := o.show(func(m *member) bool {
		m.taken = !found && slices.Contains(names, m.name)
		found = found || m.taken
		return m.taken
	})
	if !found {
		p.r.fail(0, "expected a member that names a variant")
	}
	return p
}
{%- endif %}

// use notes which members the field knows.
func (p *part) use() {
	for _, m := range p.shown {
		m.used = m.used || !slices.Contains(p.r.ignored, m.name)
	}
}

// unknown returns the members that no field knows, with commas between them.
func (o *others) unknown() string {
	var text []byte
	for _, m := range o.members {
		switch {
		case m.used:
		case o.in.shared:
			o.in.r.ignored = append(o.in.r.ignored, m.name)
		default:
			text = append(append(text, ','), m.text...)
		}
	}
	return string(bytes.TrimPrefix(text, []byte{','}))
}
{%- if parts.flattened_reject %}

// reject notes that no field takes a member.
func (o *others) reject() {
	for _, m := range o.members {
		if !m.taken {
			o.in.r.fail(o.in.start, "unknown member "+strconv.Quote(m.name))
		}
	}
}
{%- endif %}

// decodeFlattened reads a flattened field.
func decodeFlattened[T any](v *T, p *part, decode func(*T, *reader)) {
	in := p.others.in
	if in.r.problem != "" {
		return
	}
	if decode(v, &p.r); p.r.problem != "" {
		in.r.below = pathTo(p.r.data, p.r.at, p.r.keys) + p.r.below
		in.r.fail(in.start, p.r.problem)
		return
	}
	p.use()
}
{%- if parts.flattened_optional %}

// decodeFlattenedOptional reads a flattened field that is nil where it does not read.
func decodeFlattenedOptional[T any](v **T, p *part, decode func(*T, *reader)) {
	read := new(T)
	if decode(read, &p.r); p.r.problem == "" {
		*v = read
		p.use()
	}
}
{%- endif %}
{%- if parts.flattened_rest %}

// decodeMembers reads a map of the members that no other field takes.
func decodeMembers[V any](v *map[string]V, r *reader, value func(*V, *reader)) {
	for in := r.object(); in.next(); {
		decodeRest(v, &in, value)
	}
}
{%- endif %}

// encodeFlattened writes the members of v among those of the record.
func encodeFlattened[T any](v *T, w *writer, encode func(*T, *writer)) {
	w.joined = true
	encode(v, w)
	if w.joined || w.err != nil {
		w.joined = false
		w.fail("a flattened value that is no object")
		return
	}
	w.text = w.text[:len(w.text)-1]
}
{% endif %}
