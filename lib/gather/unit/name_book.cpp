// Names by id.
#include "gather/unit/name_book.hpp"

#include <memory>
#include <unordered_map>

#include "gather/in_force.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

namespace {

/// So many enterprises are looked up one by one; who asks for more gets them all read at once.
constexpr int few = 8;

class Book {
 public:
  explicit Book(const store::Database& db) : db_(db), bodies_(names_of(db)) {}

  std::string name(model::Id id) {
    if (const auto& body = bodies_.name(id); !body.empty()) return body;
    if (const auto found = sites_.find(id); found != sites_.end()) return found->second;
    if (all_read_) return {};
    if (++asked_ > few) {
      store::each_site_name(db_, [&](model::Id site, std::string_view name) {
        sites_.emplace(site, std::string(name));
      });
      all_read_ = true;
      return sites_[id];
    }
    const auto unit = store::unit_by_id(db_, id);
    return sites_.emplace(id, unit ? unit->name : std::string()).first->second;
  }

 private:
  const store::Database& db_;
  rules::UnitNames bodies_;
  std::unordered_map<model::Id, std::string> sites_;
  int asked_ = 0;
  bool all_read_ = false;
};

}  // namespace

std::function<std::string(model::Id)> name_book(const store::Database& db) {
  return [book = std::make_shared<Book>(db)](model::Id id) -> std::string {
    return id == 0 ? std::string() : book->name(id);
  };
}

}  // namespace duban::gather
