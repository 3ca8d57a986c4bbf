//! The site while it is made: what there is to tell, and where everything has its page.

use indexmap::IndexMap;

use super::{address::Addresses, badge::Badges, since::Origins, site::Site};
use crate::{
    compat::sample::Sampler,
    contract::{Contract, TypeName},
};

/// The site while it is made.
pub(super) struct Book<'s> {
    pub(super) site: &'s Site<'s>,
    pub(super) contract: &'s Contract,
    pub(super) addresses: Addresses,
    pub(super) origins: Origins<'s>,
    pub(super) badges: Badges<'s>,
    /// The events that reach each type, in the catalogue's order.
    pub(super) events_of: IndexMap<TypeName, Vec<&'s str>>,
    /// The types that mention each type, in the contract's order.
    pub(super) mentions_of: IndexMap<&'s TypeName, Vec<&'s TypeName>>,
    pub(super) sampler: Sampler<'s>,
}

impl<'s> Book<'s> {
    pub(super) fn new(site: &'s Site<'s>) -> Self {
        let contract = site.contract;
        let mut events_of: IndexMap<TypeName, Vec<&str>> = IndexMap::new();
        for event in &contract.events {
            for name in contract.reach(&event.payload) {
                events_of.entry(name).or_default().push(&event.name);
            }
        }
        let mut mentions_of: IndexMap<&TypeName, Vec<&TypeName>> = IndexMap::new();
        for definition in contract.types.values() {
            definition.for_each_name(&mut |mentioned| {
                let Some((mentioned, _)) = contract.types.get_key_value(mentioned) else { return };
                let by = mentions_of.entry(mentioned).or_default();
                if by.last() != Some(&&definition.name) {
                    by.push(&definition.name);
                }
            });
        }
        Self {
            site,
            contract,
            addresses: Addresses::new(contract, site.releases.iter().map(|release| release.version)),
            origins: Origins::new(site),
            badges: Badges::new(site),
            events_of,
            mentions_of,
            sampler: Sampler::new(contract),
        }
    }
}
