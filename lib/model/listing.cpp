// The table of listings.
#include "model/listing.hpp"

#include "base/message.hpp"

namespace duban::model {
namespace {

using L = Listing;
using Role = FieldRole;

constexpr std::array listing_fields{
    ListingField{"id", N_("Id"), &L::id, Role::pointer},
    ListingField{"hazard", N_("Hazard"), &L::hazard, Role::internal},
    ListingField{"body", N_("Listed by"), &L::body},
    ListingField{"own", N_("Own listing"), &L::own, Role::internal},
    ListingField{"level", N_("Level"), &L::level},
    ListingField{"document", N_("Document number"), &L::document},
    ListingField{"batch", N_("Batch"), &L::batch},
    ListingField{"listed_on", N_("Listed on"), &L::listed_on},
    ListingField{"until", N_("Listed until"), &L::until},
    ListingField{"publish_due", N_("To be published by"), &L::publish_due},
    ListingField{"publish_counted", N_("Publication, counted"), &L::publish_counted,
                 Role::internal},
    ListingField{"published_on", N_("Published on"), &L::published_on},
    ListingField{"previous", N_("Carries over"), &L::previous, Role::internal},
    ListingField{"ended_by", N_("Ended by"), &L::end},
    ListingField{"ended_on", N_("Ended on"), &L::ended_on},
    ListingField{"end_document", N_("Document of the end"), &L::end_document},
    ListingField{"because", N_("Because"), &L::because},
    ListingField{"by", N_("By"), &L::by},
    ListingField{"recorded_on", N_("Recorded on"), &L::recorded_on},
    ListingField{"last_event", N_("Last event"), &L::last_event, Role::pointer},
    ListingField{"undone", N_("Undone command"), &L::undone, Role::internal},
};

}  // namespace

std::span<const ListingField> FieldTable<Listing>::all() { return listing_fields; }

}  // namespace duban::model
