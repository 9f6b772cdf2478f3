// duban-picture N: reads a photo on standard input and writes "WIDTH HEIGHT\n" and a JPEG of at
// most N pixels a side, turned as the camera says. A program of its own: duban starts no slower for
// it, and a photo made to harm its reader harms this one alone.
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <iterator>
#include <string>

namespace {

/// The widest photo that is read, in pixels: 200 megapixels.
constexpr std::int64_t most_pixels = 200'000'000;
int longest = 0;

/// Tells the reader to make the picture small while it reads.
void on_size(GdkPixbufLoader* loader, int width, int height, gpointer too_large) {
  if (std::int64_t{width} * height > most_pixels) {
    *static_cast<bool*>(too_large) = true;
    gdk_pixbuf_loader_set_size(loader, 1, 1);
    return;
  }
  const int side = std::max(width, height);
  if (side <= longest) return;
  const auto scaled = [&](int length) {
    return std::max(1, static_cast<int>(std::int64_t{length} * longest / side));
  };
  gdk_pixbuf_loader_set_size(loader, scaled(width), scaled(height));
}

int fail(const char* why) {
  std::fprintf(stderr, "%s\n", why);
  return 1;
}

void limit(int what, rlim_t most) {
  const rlimit bound{most, most};
  setrlimit(static_cast<__rlimit_resource>(what), &bound);
}

/// The usual kinds are known by their first bytes, also where no database of kinds is installed.
GdkPixbufLoader* loader_for(const std::string& bytes) {
  const char* kind = bytes.starts_with("\xFF\xD8\xFF") ? "jpeg"
                     : bytes.starts_with("\x89PNG")    ? "png"
                                                       : nullptr;
  GdkPixbufLoader* loader =
      kind == nullptr ? nullptr : gdk_pixbuf_loader_new_with_type(kind, nullptr);
  return loader == nullptr ? gdk_pixbuf_loader_new() : loader;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2) std::from_chars(argv[1], argv[1] + std::strlen(argv[1]), longest);
  if (longest < 16 || longest > 4'000) return fail("usage: duban-picture PIXELS < PHOTO > JPEG");
  limit(RLIMIT_CPU, 30);
  limit(RLIMIT_AS, rlim_t{2} << 30);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  std::string bytes;
  for (char part[65'536]; const auto got = std::fread(part, 1, sizeof part, stdin);)
    bytes.append(part, got);
  GdkPixbufLoader* loader = loader_for(bytes);
  bool too_large = false;
  g_signal_connect(loader, "size-prepared", G_CALLBACK(on_size), &too_large);
  GError* error = nullptr;
  const auto* data = reinterpret_cast<const guchar*>(bytes.data());
  const bool read = gdk_pixbuf_loader_write(loader, data, bytes.size(), &error) != 0;
  const bool whole = gdk_pixbuf_loader_close(loader, read ? &error : nullptr) != 0;
  if (too_large) return fail("it has more than 200 million pixels");
  if (!read || !whole) return fail(error != nullptr ? error->message : "it cannot be read");
  GdkPixbuf* picture = gdk_pixbuf_loader_get_pixbuf(loader);
  if (picture == nullptr) return fail("it cannot be read");
  picture = gdk_pixbuf_apply_embedded_orientation(picture);
  const int width = gdk_pixbuf_get_width(picture), height = gdk_pixbuf_get_height(picture);
  if (gdk_pixbuf_get_has_alpha(picture) != 0)  // on white, as on paper
    picture = gdk_pixbuf_composite_color_simple(picture, width, height, GDK_INTERP_NEAREST, 255, 16,
                                                0xFFFFFF, 0xFFFFFF);
  gchar* jpeg = nullptr;
  gsize size = 0;
  if (picture == nullptr || gdk_pixbuf_save_to_buffer(picture, &jpeg, &size, "jpeg", &error,
                                                      "quality", "85", nullptr) == 0)
    return fail(error != nullptr ? error->message : "it cannot be written");
  std::printf("%d %d\n", width, height);
  return std::fwrite(jpeg, 1, size, stdout) == size && std::fflush(stdout) == 0
             ? 0
             : fail("it cannot be written");
}
