// Listed supervision (挂牌督办): a hazard put up publicly by a body, with its own deadline, until
// that body takes it down.
#pragma once

#include "model/fields.hpp"

namespace duban::model {

enum class ListingLevel { national, province, city, county, town };
/// How a listing ended.
enum class ListingEnd { none, relisted, delisted };
template <>
struct Words<ListingLevel> {
  static constexpr std::array all{Word{"national", N_("national level"), "国家;国家级"},
                                  Word{"province", N_("provincial level"), "省;省级"},
                                  Word{"city", N_("city level"), "市;市级"},
                                  Word{"county", N_("county level"), "县;县级"},
                                  Word{"town", N_("township level"), "乡镇;乡镇级"}};
};
template <>
struct Words<ListingEnd> {
  static constexpr std::array all{Word{""}, Word{"relisted"}, Word{"delisted"}};
};

/// The kinds of order that announce a listing and its end where the office is the body.
constexpr const char* listing_kind = "listing";
constexpr const char* delisting_kind = "delisting";

/// One listing of one hazard. A further listing of it (relist) is a record of its own.
struct Listing {
  Id id = 0;
  Id hazard = 0;
  std::string body;
  Id own = 0;  ///< 1 = this office, or the committee it serves
  ListingLevel level = ListingLevel::city;
  std::string document;  ///< of an own one: set when its notice is issued
  std::string batch;     ///< 2026年第1批
  OptDay listed_on;
  OptDay until;                 ///< deadline of the listing
  OptDay publish_due;           ///< of an own one
  std::string publish_counted;  ///< as model::Counted
  OptDay published_on;
  Id previous = 0;  ///< the listing that this one carries over
  ListingEnd end = ListingEnd::none;
  OptDay ended_on;
  std::string end_document;  ///< of an own delisting: set when its notice is issued
  std::string because;
  std::string by;
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};
using ListingField = Field<Listing, ListingLevel, ListingEnd>;
template <>
struct FieldTable<Listing> {
  static constexpr const char* table = "listing";
  static std::span<const ListingField> all();
};

}  // namespace duban::model
