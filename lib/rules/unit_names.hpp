// Which unit a written name means: code, full name, short name, alias, or any name of an ancestor +
// name.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/unit.hpp"

namespace duban::rules {

/// Where units are looked up that are too many to be held: enterprises.
struct MoreUnits {
  std::function<std::vector<model::Unit>(const std::string&)> named;  ///< of exactly that name
  std::function<std::optional<model::Unit>(model::Id)> of;
};

class UnitNames {
 public:
  UnitNames() = default;
  /// `more` is asked for what is not among `units`, and remembered.
  explicit UnitNames(const std::vector<model::Unit>& units, MoreUnits more = {});

  void add(const model::Unit& unit);
  /// An enterprise that `more` does not know yet: found as those are.
  void add_more(const model::Unit& unit);
  /// Units that the text may mean, each once, by id; empty = none. Spaces and widths do not matter.
  [[nodiscard]] std::vector<model::Id> find(std::string_view text) const;
  [[nodiscard]] const model::Unit* unit(model::Id id) const;
  /// Full name, or empty for an unknown id.
  [[nodiscard]] const std::string& name(model::Id id) const;
  /// Visits a unit and those above it, the nearest first, until visit(id) says false.
  template <class Visit>
  void up(model::Id id, Visit visit) const {
    for (int level = 0; id != 0 && level < 32 && visit(id); ++level) {
      const model::Unit* known = unit(id);
      id = known == nullptr ? 0 : known->parent;
    }
  }
  /// The unit right below `root` that `id` is or lies in; `root` itself; 0 when it lies elsewhere.
  [[nodiscard]] model::Id part_of(model::Id id, model::Id root) const;
  /// True when `unit` is `ancestor` or lies below it.
  [[nodiscard]] bool is_within(model::Id unit, model::Id ancestor) const;
  /// The nearest known name to a mistyped one; empty when none is near.
  [[nodiscard]] std::string suggest(std::string_view text) const;

 private:
  [[nodiscard]] std::vector<model::Id> find_folded(const std::string& key, int depth) const;
  [[nodiscard]] std::vector<model::Id> find_more(std::string_view text) const;

  /// Shared by copies until one of them learns another name.
  struct Known {
    std::unordered_map<model::Id, model::Unit> units;
    std::unordered_map<std::string, std::vector<model::Id>> by_name;
    MoreUnits more;
    std::unordered_multimap<std::string, model::Unit> added;  ///< by their exact names
    std::unordered_map<model::Id, std::optional<model::Unit>> looked_up;
  };
  std::shared_ptr<Known> known_ = std::make_shared<Known>();
};

}  // namespace duban::rules
