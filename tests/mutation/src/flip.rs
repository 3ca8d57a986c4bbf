//! Where decisions are made, and how each is made to flip.

use proc_macro2::Span;
use quote::{format_ident, quote};
use syn::{
    Arm, Expr, ExprMatch, ImplItemFn, Item, ItemConst, ItemFn, ItemMod, ItemStatic, Pat, PatGuard, Path, ReturnType,
    parse_quote,
    spanned::Spanned as _,
    visit_mut::{self, VisitMut},
};

/// Methods that answer yes or no.
const QUESTIONS: &[&str] = &[
    "all",
    "any",
    "contains",
    "contains_key",
    "ends_with",
    "is_empty",
    "is_none",
    "is_none_or",
    "is_some",
    "is_some_and",
    "starts_with",
];

/// Something that can be done to a file.
pub(crate) struct Mutant {
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) what: String,
}

/// Makes decisions flip.
pub(crate) struct Flip {
    next: usize,
    in_function: bool,
    pub(crate) mutants: Vec<Mutant>,
}

impl Flip {
    pub(crate) fn from(first: usize) -> Self {
        Self { next: first, in_function: false, mutants: Vec::new() }
    }

    /// Enters a mutant and returns its number.
    fn number(&mut self, at: Span, what: String) -> usize {
        let start = at.start();
        self.mutants.push(Mutant { line: start.line, column: start.column + 1, what });
        self.next += 1;
        self.next - 1
    }

    /// Puts an early return of nothing in front of a function that finds something.
    fn silence(&mut self, name: &str, output: &ReturnType, block: &mut syn::Block) {
        let ReturnType::Type(_, ty) = output else { return };
        let finds = quote!(#ty).to_string();
        if ["judge", "lint"].contains(&name) && (finds.starts_with("Option") || finds.starts_with("Vec")) {
            let number = self.number(block.span(), format!("`{name}` finds nothing"));
            block.stmts.insert(
                0,
                parse_quote! {
                    if crate::compat::mutation::flip(#number, false) {
                        return ::core::default::Default::default();
                    }
                },
            );
        }
    }

    /// Replaces the patterns of an arm that stand for one value, so that the arm can be taken for every other value.
    fn patterns(&mut self, arm: &mut Arm) {
        let mut patterns = Patterns { flip: self, guards: Vec::new() };
        let own = match &mut arm.pat {
            Pat::Guard(guarded) => {
                patterns.visit_pat_mut(&mut guarded.pat);
                Some(guarded.guard.clone())
            }
            pat => {
                patterns.visit_pat_mut(pat);
                None
            }
        };
        let guards = patterns.guards;
        if guards.is_empty() {
            return;
        }
        let pat = match &arm.pat {
            Pat::Guard(guarded) => guarded.pat.clone(),
            pat => Box::new(pat.clone()),
        };
        let guard: Expr = match own {
            Some(own) => parse_quote!(#(#guards)&&* && (#own)),
            None => parse_quote!(#(#guards)&&*),
        };
        let if_token = parse_quote!(if);
        arm.pat = Pat::Guard(PatGuard { attrs: Vec::new(), pat, if_token, guard: Box::new(guard) });
    }
}

impl VisitMut for Flip {
    fn visit_item_mut(&mut self, item: &mut Item) {
        if !matches!(item, Item::Macro(_)) {
            visit_mut::visit_item_mut(self, item);
        }
    }

    // Tests are not mutated, and constants cannot decide at run time.
    fn visit_item_mod_mut(&mut self, item: &mut ItemMod) {
        if item.ident != "tests" {
            visit_mut::visit_item_mod_mut(self, item);
        }
    }

    fn visit_item_const_mut(&mut self, _: &mut ItemConst) {}

    fn visit_item_static_mut(&mut self, _: &mut ItemStatic) {}

    fn visit_item_fn_mut(&mut self, item: &mut ItemFn) {
        let outer = std::mem::replace(&mut self.in_function, item.sig.constness.is_none());
        visit_mut::visit_item_fn_mut(self, item);
        self.in_function = outer;
        self.silence(&item.sig.ident.to_string(), &item.sig.output, &mut item.block);
    }

    fn visit_impl_item_fn_mut(&mut self, item: &mut ImplItemFn) {
        let outer = std::mem::replace(&mut self.in_function, item.sig.constness.is_none());
        visit_mut::visit_impl_item_fn_mut(self, item);
        self.in_function = outer;
    }

    fn visit_expr_match_mut(&mut self, each: &mut ExprMatch) {
        visit_mut::visit_expr_match_mut(self, each);
        // Where no arm takes what is left, an arm with a guard would leave something.
        let takes_the_rest = each.arms.last().is_some_and(|arm| matches!(arm.pat, Pat::Wild(_)));
        if takes_the_rest && self.in_function {
            each.arms.iter_mut().for_each(|arm| self.patterns(arm));
        }
    }

    fn visit_expr_mut(&mut self, each: &mut Expr) {
        visit_mut::visit_expr_mut(self, each);
        if !self.in_function {
            return;
        }
        let at = each.span();
        if is_yes_or_no(each) {
            let number = self.number(at, format!("not {}", short(each)));
            *each = parse_quote!(crate::compat::mutation::flip(#number, #each));
        } else if let Some(other) = other(each) {
            let number = self.number(at, format!("{} for {}", short(&other), short(each)));
            *each = parse_quote!(crate::compat::mutation::other(#number, #each, #other));
        }
    }
}

/// Replaces patterns of one value by names, and remembers the guards.
struct Patterns<'f> {
    flip: &'f mut Flip,
    guards: Vec<Expr>,
}

impl VisitMut for Patterns<'_> {
    fn visit_pat_mut(&mut self, pat: &mut Pat) {
        match pat {
            // A name would have to stand in every alternative.
            Pat::Or(_) => {}
            Pat::Lit(_) | Pat::Path(_) => self.replace(pat),
            Pat::Ident(ident) if ident.ident == "None" => self.replace(pat),
            _ => visit_mut::visit_pat_mut(self, pat),
        }
    }
}

impl Patterns<'_> {
    fn replace(&mut self, pat: &mut Pat) {
        let number = self.flip.number(pat.span(), format!("any but `{}`", quote!(#pat)));
        let name = format_ident!("__mutant_{number}");
        self.guards.push(parse_quote!(crate::compat::mutation::flip(#number, matches!(#name, #pat))));
        *pat = parse_quote!(#name);
    }
}

fn is_yes_or_no(each: &Expr) -> bool {
    use syn::{BinOp, UnOp};
    match each {
        Expr::Binary(binary) => {
            matches!(binary.op, BinOp::Eq(_) | BinOp::Ne(_) | BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_))
        }
        Expr::Unary(unary) => matches!(unary.op, UnOp::Not(_)),
        Expr::Macro(call) => call.mac.path.is_ident("matches"),
        Expr::MethodCall(call) => QUESTIONS.contains(&call.method.to_string().as_str()),
        _ => false,
    }
}

/// Another severity or effect than the one that is said.
fn other(each: &Expr) -> Option<Expr> {
    let Expr::Path(path) = each else { return None };
    let said = |path: &Path| Some((path.segments.first()?.ident.to_string(), path.segments.last()?.ident.to_string()));
    let (ty, value) = said(&path.path).filter(|_| path.path.segments.len() == 2)?;
    match (ty.as_str(), value.as_str()) {
        ("Severity", "Error" | "Note") => Some(parse_quote!(Severity::Warning)),
        ("Severity", "Warning") => Some(parse_quote!(Severity::Note)),
        ("Effect", "Rejected") => Some(parse_quote!(Effect::Misread)),
        ("Effect", _) => Some(parse_quote!(Effect::Rejected)),
        _ => None,
    }
}

fn short(each: &Expr) -> String {
    let text = quote!(#each).to_string();
    text.chars().take(80).collect()
}
