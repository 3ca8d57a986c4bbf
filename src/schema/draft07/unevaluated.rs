//! `unevaluatedProperties`, said without it.
//!
//! A member is evaluated where a schema beside or below the keyword speaks of it and holds. Which schemas can is plain from
//! the document, each with its conditions: the branches that it is in. So "every unevaluated member is in S" is "all
//! members that nobody speaks of are in S", and for each one that is spoken of under conditions, "a condition holds, or the
//! member is in S".

use serde_json::{Map, Value, json};

use super::{Draft07Error, LISTS, Lowering, defined, unsaid};

/// References inside each other beyond this are taken for a circle.
const DEPTH: usize = 32;

/// Members that a schema speaks of.
struct Spoken {
    /// The lowered schemas that all hold where these members are evaluated.
    conditions: Vec<Value>,
    names: Vec<String>,
    patterns: Vec<String>,
    /// Whether it speaks of all there are.
    all: bool,
}

impl Lowering<'_> {
    /// What has to hold for an object with these keywords, so that what is left unevaluated is in `rest`.
    pub(super) fn unevaluated(
        &self,
        keywords: &Map<String, Value>,
        rest: &Value,
        pointer: &str,
    ) -> Result<Vec<Value>, Draft07Error> {
        let rest = self.schema(rest, pointer)?;
        if rest == json!(true) || rest.as_object().is_some_and(Map::is_empty) {
            return Ok(Vec::new());
        }
        let mut spoken = Vec::new();
        let around = keywords.iter().filter(|(keyword, _)| *keyword != "unevaluatedProperties");
        let around = around.map(|(keyword, value)| (keyword.clone(), value.clone())).collect();
        self.gather(&Value::Object(around), &[], 0, pointer, &mut spoken)?;
        let (always, sometimes): (Vec<Spoken>, Vec<Spoken>) =
            spoken.into_iter().partition(|spoken| spoken.conditions.is_empty());
        if always.iter().any(|spoken| spoken.all) {
            return Ok(Vec::new());
        }
        if sometimes.iter().any(|spoken| !spoken.patterns.is_empty()) {
            let problem =
                "members whose names match a pattern are known only under a condition, which draft-07 cannot say";
            return Err(unsaid(pointer, problem.to_owned()));
        }
        // Where one of these holds, every member is evaluated.
        let ways: Vec<Value> = sometimes.iter().filter(|spoken| spoken.all).map(Spoken::condition).collect();
        let is_always = |name: &String| always.iter().any(|spoken| spoken.names.contains(name));
        let mut by_condition: Vec<(Vec<Value>, Map<String, Value>)> = Vec::new();
        let conditional = sometimes.iter().flat_map(|spoken| &spoken.names).filter(|name| !is_always(name));
        for name in conditional {
            let speaking = sometimes.iter().filter(|spoken| spoken.names.contains(name) && !spoken.all);
            let conditions: Vec<Value> = speaking.map(Spoken::condition).collect();
            match by_condition.iter_mut().find(|(known, _)| *known == conditions) {
                Some((_, names)) => {
                    names.insert(name.clone(), rest.clone());
                }
                None => by_condition.push((conditions, Map::from_iter([(name.clone(), rest.clone())]))),
            }
        }
        let any = |mut schemas: Vec<Value>, last: Value| {
            schemas.extend(ways.iter().cloned());
            schemas.push(last);
            if schemas.len() == 1 { schemas.swap_remove(0) } else { json!({"anyOf": schemas}) }
        };
        let mut known: Map<String, Value> = Map::new();
        for name in always.iter().chain(&sometimes).flat_map(|spoken| &spoken.names) {
            known.insert(name.clone(), json!(true));
        }
        let patterns: Map<String, Value> =
            always.iter().flat_map(|spoken| &spoken.patterns).map(|pattern| (pattern.clone(), json!(true))).collect();
        let mut closed = json!({"properties": known, "additionalProperties": rest});
        if !patterns.is_empty() {
            closed["patternProperties"] = Value::Object(patterns);
        }
        let mut all = vec![any(Vec::new(), closed)];
        all.extend(by_condition.into_iter().map(|(conditions, names)| any(conditions, json!({"properties": names}))));
        Ok(all)
    }

    /// Gathers what `schema` and the schemas that hold at the same place speak of.
    fn gather(
        &self,
        schema: &Value,
        conditions: &[Value],
        depth: usize,
        pointer: &str,
        spoken: &mut Vec<Spoken>,
    ) -> Result<(), Draft07Error> {
        let Value::Object(keywords) = schema else { return Ok(()) };
        if depth > DEPTH {
            return Err(unsaid(pointer, "the schemas that speak of the same object lead in a circle".to_owned()));
        }
        let names_at = |keyword: &str| -> Vec<String> {
            keywords.get(keyword).and_then(Value::as_object).into_iter().flat_map(|map| map.keys().cloned()).collect()
        };
        let own = Spoken {
            conditions: conditions.to_vec(),
            names: names_at("properties"),
            patterns: names_at("patternProperties"),
            all: ["additionalProperties", "unevaluatedProperties"].iter().any(|each| keywords.contains_key(*each)),
        };
        if own.all || !own.names.is_empty() || !own.patterns.is_empty() {
            spoken.push(own);
        }
        for keyword in ["if", "then", "else", "dependentSchemas"] {
            if keywords.contains_key(keyword) {
                return Err(unsaid(
                    pointer,
                    format!("the members that `{keyword}` speaks of cannot be told apart here"),
                ));
            }
        }
        if let Some(target) = keywords.get("$ref").and_then(Value::as_str).and_then(defined) {
            let target = self.definitions.get(target).unwrap_or(&Value::Null);
            self.gather(target, conditions, depth + 1, pointer, spoken)?;
        }
        for keyword in LISTS {
            for branch in keywords.get(*keyword).and_then(Value::as_array).into_iter().flatten() {
                let mut conditions = conditions.to_vec();
                if *keyword != "allOf" {
                    conditions.push(self.schema(branch, pointer)?);
                }
                self.gather(branch, &conditions, depth + 1, pointer, spoken)?;
            }
        }
        Ok(())
    }
}

impl Spoken {
    fn condition(&self) -> Value {
        match self.conditions.as_slice() {
            [one] => one.clone(),
            all => json!({"allOf": all}),
        }
    }
}
