// Names by id.
#include "gather/unit/name_book.hpp"

#include <memory>
#include <unordered_map>

#include "store/unit_store.hpp"

namespace duban::gather {

std::function<std::string(model::Id)> name_book(const store::Database& db) {
  struct Book {
    store::UnitNameReader reader;
    std::unordered_map<model::Id, std::string> known;
  };
  auto book = std::make_shared<Book>(Book{store::UnitNameReader(db), {}});
  return [book](model::Id id) -> std::string {
    if (id == 0) return {};
    if (const auto found = book->known.find(id); found != book->known.end()) return found->second;
    std::string name = book->reader.name(id);
    if (book->known.size() > 200'000) book->known.clear();
    return book->known.emplace(id, name).first->second;
  };
}

}  // namespace duban::gather
