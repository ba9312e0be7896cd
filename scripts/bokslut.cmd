@echo off
rem Runs Bokslut on Windows; builds it when the jar is missing or older than a source file.
rem Tried under Wine, not on Windows itself: see README.
setlocal DisableDelayedExpansion
for %%I in ("%~dp0..") do set "root=%%~fI"
set "jar=%root%\target\bokslut.jar"
set "archive=%root%\target\bokslut.jsa"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo bokslut: no Java found. Install a JDK 17 or later, or set JAVA_HOME to one. 1>&2
  exit /b 69
)
if not exist "%root%\.models\swe.traineddata" (
  "%java%" "%root%\scripts\Setup.java" "%root%"
  if errorlevel 1 exit /b 69
)
set "stale="
if not exist "%jar%" set "stale=1"
rem A quote or a bracket in the path must reach PowerShell as it is: the path goes in a variable.
if not defined stale (
  powershell -NoProfile -NonInteractive -Command "$r=$env:root; $j=(Get-Item -LiteralPath $env:jar).LastWriteTimeUtc; if (Get-ChildItem -Recurse -File -LiteralPath ('src\main','dictionaries','.models','pom.xml' | ForEach-Object { Join-Path $r $_ }) | Where-Object { $_.LastWriteTimeUtc -gt $j } | Select-Object -First 1) { exit 1 }"
  if errorlevel 1 set "stale=1"
)
if not defined stale goto run
where mvn >nul 2>&1
if errorlevel 1 (
  echo bokslut: no Maven found to build with. Install Maven 3.8 or later. 1>&2
  exit /b 69
)
echo bokslut: building (only after a change of the sources) 1>&2
pushd "%root%"
call mvn -q -B -ntp -Dmaven.test.skip=true package 1>&2
if errorlevel 1 (
  popd
  echo bokslut: the build failed; its messages are above. 1>&2
  exit /b 69
)
popd
if exist "%archive%" del /f /q "%archive%"

:run
rem Classes made ready once start in half the time; an archive that does not fit is passed over.
if not exist "%archive%" (
  "%java%" "%root%\scripts\ClassArchive.java" "%jar%" "%archive%" "%root%\fixtures\maskinskriven.pdf" "%root%\fixtures\sida-vid-sida.pdf" "%root%\fixtures\flerarsoversikt.pdf" >nul 2>&1
)
"%java%" "-XX:SharedArchiveFile=%archive%" "-Dbokslut.class.archive=%archive%" -Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Dfile.encoding=UTF-8 %BOKSLUT_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
