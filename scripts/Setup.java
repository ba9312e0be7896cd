import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Fetches the Swedish Tesseract model once. Run as {@code java scripts/Setup.java ROOT [--model
 * FILE] [--force]}; needs nothing but a JDK 17.
 *
 * <p>Golden files hold only for one model, so its bytes are pinned. Where the npm client is
 * installed it fetches the package; where it is not, the package comes straight from the registry
 * that {@code NPM_CONFIG_REGISTRY} or an {@code .npmrc} names.
 */
public final class Setup {
  private static final String PACKAGE = "@tesseract.js-data/swe";
  private static final String VERSION = "1.0.0";
  private static final String ENTRY = "package/4.0.0_best_int/swe.traineddata.gz";
  private static final String SHA256 =
      "a4c33cbd23d988c84b5f9d5d5b2417fc16da061e3dc7b16acb904a4566088b14";
  private static final int LONGEST_NPM_MINUTES = 5;

  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]).toAbsolutePath().normalize();
    Path target = root.resolve(".models").resolve("swe.traineddata");
    Optional<Path> named = Optional.empty();
    boolean force = false;
    for (int i = 1; i < args.length; i++) {
      switch (args[i]) {
        case "--model" -> {
          if (i + 1 == args.length) {
            fail("--model needs the name of a swe.traineddata file.");
          }
          named = Optional.of(Path.of(args[++i]));
        }
        case "--force" -> force = true;
        default -> fail("usage: scripts/setup [--model FILE] [--force]");
      }
    }
    try {
      if (named.isPresent()) {
        install(Files.readAllBytes(named.get()), target, "the file named");
      } else if (Files.exists(target) && !force) {
        check(Files.readAllBytes(target), target.getFileName() + " in .models");
      } else {
        byte[] model = fetch(root);
        if (!SHA256.equals(sha256(model))) {
          fail("the package holds other bytes than the pinned model: " + sha256(model));
        }
        install(model, target, PACKAGE);
      }
    } catch (IOException e) {
      fail(e.getMessage() == null ? e.toString() : e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static byte[] fetch(Path root) throws IOException, InterruptedException {
    List<String> tried = new ArrayList<>();
    Optional<byte[]> tarball = byNpm(tried);
    if (tarball.isEmpty()) {
      tarball = byRegistry(root, tried);
    }
    if (tarball.isEmpty()) {
      fail("cannot fetch the npm package " + PACKAGE + "@" + VERSION + ": " + String.join("; ", tried));
    }
    return unpack(tarball.get());
  }

  private static Optional<byte[]> byNpm(List<String> tried) throws IOException, InterruptedException {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    Path folder = Files.createTempDirectory("bokslut-setup");
    try {
      Path log = folder.resolve("npm.log");
      Process npm =
          new ProcessBuilder(windows ? "npm.cmd" : "npm", "pack", "--silent", PACKAGE + "@" + VERSION)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      npm.getOutputStream().close();
      if (!npm.waitFor(LONGEST_NPM_MINUTES, TimeUnit.MINUTES)) {
        npm.destroyForcibly();
        tried.add("npm pack did not finish in " + LONGEST_NPM_MINUTES + " minutes");
        return Optional.empty();
      }
      try (Stream<Path> files = Files.list(folder)) {
        Optional<Path> packed = files.filter(f -> f.toString().endsWith(".tgz")).findFirst();
        if (packed.isPresent()) {
          return Optional.of(Files.readAllBytes(packed.get()));
        }
      }
      String said = Files.readString(log, StandardCharsets.ISO_8859_1).strip().replaceAll("\\s*\\R\\s*", " ");
      tried.add("npm pack ended with " + npm.exitValue() + (said.isEmpty() ? "" : " (" + said + ")"));
    } catch (IOException e) {
      tried.add("the npm client is not installed");
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
      }
    }
    return Optional.empty();
  }

  private static Optional<byte[]> byRegistry(Path root, List<String> tried) throws InterruptedException {
    Optional<String> registry = registry(root);
    if (registry.isEmpty()) {
      tried.add("neither NPM_CONFIG_REGISTRY nor an .npmrc names a registry");
      return Optional.empty();
    }
    String name = PACKAGE.substring(PACKAGE.indexOf('/') + 1);
    String address =
        registry.get().replaceAll("/+$", "") + "/" + PACKAGE + "/-/" + name + "-" + VERSION + ".tgz";
    try {
      HttpResponse<byte[]> answer =
          HttpClient.newBuilder()
              .followRedirects(HttpClient.Redirect.NORMAL)
              .connectTimeout(Duration.ofSeconds(30))
              .proxy(proxy())
              .build()
              .send(
                  HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofMinutes(5)).build(),
                  HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200) {
        return Optional.of(answer.body());
      }
      tried.add(address + " answered " + answer.statusCode());
    } catch (IOException | IllegalArgumentException e) {
      tried.add(address + ": " + e);
    }
    return Optional.empty();
  }

  private static Optional<String> registry(Path root) {
    for (String variable : List.of("NPM_CONFIG_REGISTRY", "npm_config_registry")) {
      String value = System.getenv(variable);
      if (value != null && !value.isBlank()) {
        return Optional.of(value.strip());
      }
    }
    String home = System.getenv("HOME");
    for (Path folder : List.of(root, Path.of(home == null ? System.getProperty("user.home") : home))) {
      Path npmrc = folder.resolve(".npmrc");
      if (Files.isReadable(npmrc)) {
        try (Stream<String> lines = Files.lines(npmrc)) {
          Optional<String> value =
              lines.map(String::strip)
                  .filter(l -> l.matches("registry\\s*=.*"))
                  .map(l -> l.substring(l.indexOf('=') + 1).strip())
                  .findFirst();
          if (value.isPresent()) {
            return value;
          }
        } catch (IOException e) {
          // an unreadable .npmrc names no registry
        }
      }
    }
    return Optional.empty();
  }

  /** The proxy of the environment, as other command line programs take it, else the JVM's. */
  private static ProxySelector proxy() {
    for (String variable : List.of("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy")) {
      String value = System.getenv(variable);
      if (value != null && !value.isBlank()) {
        URI uri = URI.create(value.contains("://") ? value : "http://" + value);
        return ProxySelector.of(
            new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort()));
      }
    }
    return ProxySelector.getDefault();
  }

  /** Reads the one entry out of a gzipped tar file (ustar: 512-byte blocks, sizes in octal). */
  private static byte[] unpack(byte[] tarball) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(tarball))) {
      byte[] header;
      while ((header = in.readNBytes(512)).length == 512 && header[0] != 0) {
        String name = field(header, 0, 100);
        int size = Integer.parseInt(field(header, 124, 12).strip(), 8);
        byte[] body = in.readNBytes(size);
        in.skipNBytes((512 - size % 512) % 512);
        if (name.equals(ENTRY)) {
          return new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
      }
    }
    throw new IOException("the package has no " + ENTRY);
  }

  private static String field(byte[] header, int from, int length) {
    String text = new String(header, from, length, StandardCharsets.US_ASCII);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private static void install(byte[] model, Path target, String source) throws IOException {
    check(model, source);
    Files.createDirectories(target.getParent());
    Path part = Files.createTempFile(target.getParent(), "swe", ".part");
    Files.write(part, model);
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    System.err.println("setup: .models/swe.traineddata from " + source);
  }

  private static void check(byte[] model, String source) {
    if (!SHA256.equals(sha256(model))) {
      System.err.println(
          "setup: warning: "
              + source
              + " is not the pinned Swedish model; the expected files under fixtures were made with"
              + " that one and will differ (scripts/setup --force fetches it)");
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fail(String why) {
    System.err.println("setup: " + why);
    System.err.println(
        "setup: Bokslut needs the Swedish Tesseract model once. Either install the npm client, or set"
            + " NPM_CONFIG_REGISTRY to an npm registry that this machine reaches, or get the file "
            + ENTRY
            + " of the npm package "
            + PACKAGE
            + "@"
            + VERSION
            + ", unpack it with gunzip and run: scripts/setup --model swe.traineddata");
    System.exit(1);
  }
}
